import type { KubernetesCluster } from '../kubernetes/KubernetesClusters';
import type { ClusterTarget } from '../targets/ClusterTarget';

/** A cluster that an entity stands for. */
export interface InventoryCluster {
  readonly target: ClusterTarget;
  readonly title?: string;
  /** An entity reference. */
  readonly owner?: string;
  readonly paletteClusterId?: string;
  readonly cloudType?: string;
  readonly projectName?: string;
  /** References of other entities that stand for it. */
  readonly otherEntities?: readonly string[];
}

/** All clusters, as far as the software catalog and the Kubernetes plugin know them. */
export interface Inventory {
  readonly clusters: readonly InventoryCluster[];
  /** References of entities that cannot be used as they are. Clusters stored through them are kept. */
  readonly unusable?: readonly string[];
  /** Whether the software catalog has any entities. If not, an absent entity does not count as deleted. */
  readonly isCatalogFilled?: boolean;
  /** Clusters of the Kubernetes plugin without an entity; undefined where it did not answer. */
  readonly unregistered?: readonly KubernetesCluster[];
}
