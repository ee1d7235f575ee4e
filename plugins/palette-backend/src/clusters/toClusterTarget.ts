import type { FleetClusterRow } from '../database/tables';
import type { ClusterTarget } from '../targets/ClusterTarget';

/** Reads what a row of `fleet_clusters` says of the entity that the fleet has the cluster through. */
export function toClusterTarget(
  row: Pick<FleetClusterRow, 'cluster_name' | 'entity_ref' | 'target'>,
): ClusterTarget {
  const { declared, strictness } = JSON.parse(row.target);
  return {
    clusterName: row.cluster_name,
    entityRef: row.entity_ref,
    declared,
    strictness,
  };
}
