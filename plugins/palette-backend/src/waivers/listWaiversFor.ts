import { isForCluster, type Waiver } from 'backstage-plugin-palette-common';
import type { ClusterTarget } from '../targets/ClusterTarget';

/**
 * Lists the waivers that hold for a cluster, for somebody who may see that cluster and maybe no other: names of other
 * clusters are left out, and so are waivers for a cluster type that its entity does not declare.
 *
 * @param now - by the database's clock
 */
export function listWaiversFor(
  { clusterName, declared }: Pick<ClusterTarget, 'clusterName' | 'declared'>,
  waivers: readonly Waiver[],
  now: Date,
): readonly Waiver[] {
  return waivers
    .filter(({ expiresAt }) => new Date(expiresAt) > now)
    .flatMap(waiver => {
      const { clusters } = waiver;
      if (clusters !== 'all' && 'clusterType' in clusters) {
        return clusters.clusterType === declared.type ? [waiver] : [];
      }
      if (!isForCluster(waiver, { clusterName, clusterType: null })) {
        return [];
      }
      return clusters === 'all'
        ? [waiver]
        : [{ ...waiver, clusters: { names: [clusterName] } }];
    });
}
