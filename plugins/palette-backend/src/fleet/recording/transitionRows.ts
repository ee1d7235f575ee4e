import type { Transition } from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import { cutToWidth } from '../../database/cutToWidth';
import type { FleetTransitionRow } from '../../database/tables';
import { toIsoString } from '../../database/timestamps';
import { toDay } from './days';
import type { ComponentTransition } from './recordStates';
import { toFindingColumns } from './toFindingColumns';

const ROWS_A_STATEMENT = 50;

/** Adds rows to the history of a cluster. */
export async function saveTransitions(
  tx: Knex.Transaction,
  rows: readonly FleetTransitionRow[],
): Promise<void> {
  // A batch opens a transaction of its own, even without rows.
  if (rows.length > 0) {
    await tx.batchInsert('fleet_transitions', [...rows], ROWS_A_STATEMENT);
  }
}

/** Whether the transitions of one transaction are stored, which are saved all or not at all. False without transitions. */
export async function areRecorded(
  tx: Knex.Transaction,
  transitions: readonly Transition[],
): Promise<boolean> {
  const [first] = transitions;
  const row =
    first &&
    (await tx<FleetTransitionRow>('fleet_transitions')
      .where({
        cluster_name: first.clusterName,
        finding_id: first.id ?? null,
        to: first.to,
        at: new Date(first.at),
      })
      .first('cluster_name'));
  return row !== undefined;
}

/** Converts a row to the API's form. */
export function toTransition(
  row: FleetTransitionRow,
  entityRef: string,
): Transition {
  return {
    clusterName: row.cluster_name,
    entityRef,
    ...(row.finding_id !== null && {
      id: row.finding_id,
      namespace: row.namespace ?? '',
      component: row.component ?? '',
    }),
    ...(row.from !== null && { from: row.from as Transition['to'] }),
    to: row.to as Transition['to'],
    reason: row.reason,
    at: toIsoString(row.at),
  };
}

/** The row of a component's transition. */
export function toTransitionRow(
  clusterName: string,
  transition: ComponentTransition,
): FleetTransitionRow {
  const { from, to, reason } = transition;
  const at = new Date(transition.at);
  return {
    cluster_name: clusterName,
    ...toFindingColumns(transition),
    from: from ?? null,
    to,
    reason: cutToWidth(reason),
    at,
    day: toDay(at),
  };
}
