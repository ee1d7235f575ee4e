import { compareStates } from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import type { FleetFindingRow } from '../../database/tables';
import { isWrong, type RecordedState } from './recordStates';
import { toFindingColumns } from './toFindingColumns';

const ROWS_A_STATEMENT = 50;

/** Replaces the stored troubles of a cluster, unless they are the same. */
export async function saveFindings(
  tx: Knex.Transaction,
  clusterName: string,
  states: readonly RecordedState[],
): Promise<void> {
  const wrong = toFindingRows(clusterName, states);
  const before = await tx<FleetFindingRow>('fleet_findings').where({
    cluster_name: clusterName,
  });
  if (toComparable(before) === toComparable(wrong)) {
    return;
  }
  await tx<FleetFindingRow>('fleet_findings')
    .where({ cluster_name: clusterName })
    .delete();
  // A batch opens a transaction of its own, even without rows.
  if (wrong.length > 0) {
    // SQLite takes no more than 500 rows a statement.
    await tx.batchInsert('fleet_findings', [...wrong], ROWS_A_STATEMENT);
  }
}

/** One row for each stored id that is wrong, in its worst state. */
function toFindingRows(
  clusterName: string,
  states: readonly RecordedState[],
): readonly FleetFindingRow[] {
  const worst = new Map<string, FleetFindingRow>();
  for (const { state, ...named } of states) {
    const columns = toFindingColumns(named);
    const known = worst.get(columns.finding_id);
    if (isWrong(state) && !(known && compareStates(known.state, state) <= 0)) {
      worst.set(columns.finding_id, {
        cluster_name: clusterName,
        ...columns,
        state,
      });
    }
  }
  return [...worst.values()];
}

function toComparable(rows: readonly FleetFindingRow[]): string {
  return rows
    .map(row => JSON.stringify([row.finding_id, row.namespace, row.state]))
    .sort()
    .join();
}
