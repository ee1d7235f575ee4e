import type { Knex } from 'knex';
import type { FleetTransitionRow } from '../../database/tables';
import type { RecordedState } from './recordStates';
import { toFindingColumns } from './toFindingColumns';

/** Between two cleanings, components may have this many times as many transitions as after one. */
const BETWEEN_CLEANINGS = 5;

/**
 * Deletes the oldest transitions of a cluster's components, if there are several times as many as the next cleaning leaves:
 * thousands of components may change with each check. The last one of each component that the cluster still has stays: it
 * says what state the component has had since. So do all of the verdict.
 *
 * @param options - `maxCount`: how many transitions of components a cleaning leaves; `states`: of the cluster's components
 */
export async function trimTransitions(
  tx: Knex.Transaction,
  clusterName: string,
  {
    maxCount,
    states,
  }: {
    readonly maxCount: number;
    readonly states: readonly RecordedState[];
  },
): Promise<void> {
  const mostKept = BETWEEN_CLEANINGS * maxCount;
  const select = () =>
    tx<FleetTransitionRow>('fleet_transitions')
      .where({ cluster_name: clusterName })
      .whereNotNull('finding_id');
  // Stryker disable ObjectLiteral,ConditionalExpression,EqualityOperator,OptionalChaining,BlockStatement: the statement below deletes nothing then.
  const stored = await select().count({ count: '*' }).first();
  if (Number(stored?.count) <= mostKept) {
    return;
  }
  // Stryker restore all
  const ranked = select()
    .select('id', 'finding_id')
    .select(
      tx.raw('row_number() over (order by at desc, id desc) as place'),
      tx.raw(
        'row_number() over (partition by finding_id order by at desc, id desc) as own_place',
      ),
    )
    .as('ranked');
  const known = states.map(state => toFindingColumns(state).finding_id);
  await tx('fleet_transitions')
    .whereIn(
      'id',
      tx(ranked)
        .select('id')
        .where('place', '>', mostKept)
        .where(row =>
          row.where('own_place', '>', 1).orWhereNotIn('finding_id', known),
        ),
    )
    .delete();
}
