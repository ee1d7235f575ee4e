import type { Transition } from 'backstage-plugin-palette-common';
import type { FleetTransitionRow } from './FleetTables';

export function transitionOf(
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
    at: new Date(row.at).toISOString(),
  };
}
