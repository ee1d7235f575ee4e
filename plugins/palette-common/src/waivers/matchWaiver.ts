import type { WorkloadFinding } from '../conformance/types';
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

/**
 * Whether a waiver names the component of a finding, by the finding's id or by its name.
 *
 * @public
 */
export function isForFinding(
  { component }: Pick<Waiver, 'component'>,
  finding: Pick<WorkloadFinding, 'id' | 'component'>,
): boolean {
  return component === finding.id || component === finding.component;
}
