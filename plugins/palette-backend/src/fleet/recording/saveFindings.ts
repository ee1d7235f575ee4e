import { compareStates } from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import type { FleetFindingRow } from '../../database/tables';
import { isWrong, type RecordedState } from './recordStates';

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
  if (wrong.length > 0) {
    await tx<FleetFindingRow>('fleet_findings').insert([...wrong]);
  }
}

/** One row for each id that is wrong, in its worst state. */
function toFindingRows(
  clusterName: string,
  states: readonly RecordedState[],
): readonly FleetFindingRow[] {
  const worst = new Map<string, FleetFindingRow>();
  for (const { id, namespace, component, state } of states) {
    const known = worst.get(id);
    if (isWrong(state) && !(known && compareStates(known.state, state) <= 0)) {
      worst.set(id, {
        cluster_name: clusterName,
        finding_id: id,
        namespace,
        component,
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
