import type { WaivableCluster, Waiver } from './Waiver';

/**
 * Whether a waiver is for a cluster.
 *
 * @public
 */
export function isForCluster(
  { clusters }: Pick<Waiver, 'clusters'>,
  { clusterName, clusterType }: WaivableCluster,
): boolean {
  if (clusters === 'all') {
    return true;
  }
  return 'names' in clusters
    ? clusterName !== undefined && clusters.names.includes(clusterName)
    : clusters.clusterType === clusterType;
}
