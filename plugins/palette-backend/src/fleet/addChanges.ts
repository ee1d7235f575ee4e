import type { Knex } from 'knex';
import { dayOf } from './days';
import type { StateChange } from './recordedStates';

/** Adds the changes of a cluster's components to its history. */
export async function addChanges(
  tx: Knex.Transaction,
  clusterName: string,
  changes: readonly StateChange[],
): Promise<void> {
  const rows = changes.map(
    ({ id, namespace, component, from, to, reason, at }) => ({
      cluster_name: clusterName,
      finding_id: id,
      namespace,
      component,
      from: from ?? null,
      to,
      reason,
      at: new Date(at),
      day: dayOf(new Date(at)),
    }),
  );
  await tx.batchInsert('fleet_transitions', rows, 50);
}
