import type { ClusterTarget } from './ClusterTarget';
import type { ReportedCluster } from './ReportedClusters';

/** A cluster that an entity stands for. */
export interface InventoryCluster {
  readonly target: ClusterTarget;
  readonly title?: string;
  /** An entity reference. */
  readonly owner?: string;
  readonly paletteClusterId?: string;
  readonly cloudType?: string;
  readonly projectName?: string;
  /** References of further entities that stand for it. */
  readonly otherEntities?: readonly string[];
}

export interface Inventory {
  readonly clusters: readonly InventoryCluster[];
  /** References of entities that cannot be used as they are: what is known through them stays. */
  readonly unusable?: readonly string[];
  /** Whether the software catalog has entities at all: then one that it does not have is gone. */
  readonly isCatalogFilled?: boolean;
  /** Of the Kubernetes plugin, without an entity; undefined where it could not be asked. */
  readonly unregistered?: readonly ReportedCluster[];
}
