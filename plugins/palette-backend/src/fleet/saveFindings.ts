import { compareStates } from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import type { FleetFindingRow } from './FleetTables';
import { isWrong, type RecordedState } from './recordedStates';

/** Replaces what is wrong on a cluster, where that is not what is stored already. */
export async function saveFindings(
  tx: Knex.Transaction,
  clusterName: string,
  states: readonly RecordedState[],
): Promise<void> {
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
  const wrong = [...worst.values()];
  const before = await tx<FleetFindingRow>('fleet_findings').where({
    cluster_name: clusterName,
  });
  if (comparable(before) === comparable(wrong)) {
    return;
  }
  await tx<FleetFindingRow>('fleet_findings')
    .where({ cluster_name: clusterName })
    .delete();
  if (wrong.length > 0) {
    await tx<FleetFindingRow>('fleet_findings').insert(wrong);
  }
}

function comparable(rows: readonly FleetFindingRow[]): string {
  return rows
    .map(row => JSON.stringify([row.finding_id, row.namespace, row.state]))
    .sort()
    .join();
}
