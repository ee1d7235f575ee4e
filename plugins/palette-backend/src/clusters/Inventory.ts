import type { SetupProblem } from 'backstage-plugin-palette-common';
import type { KubernetesCluster } from '../kubernetes/KubernetesClusters';
import type { ClusterTarget } from '../targets/ClusterTarget';

/** A cluster that an entity stands for. */
export interface InventoryCluster {
  readonly target: ClusterTarget;
  /** The version of the entity that this was read from. */
  readonly etag?: string;
  readonly title?: string;
  /** An entity reference. */
  readonly owner?: string;
  readonly paletteClusterId?: string;
  readonly cloudType?: string;
  readonly projectName?: string;
  /** References of other entities that stand for it. */
  readonly otherEntities?: readonly string[];
}

/** An entity that would stand for a cluster if its annotations could be used. */
export interface UnusableEntity {
  readonly entityRef: string;
  readonly title?: string;
  readonly problem: SetupProblem;
  /** One sentence that says what to change. */
  readonly message: string;
}

/** All clusters, as far as the software catalog and the Kubernetes plugin know them. */
export interface Inventory {
  readonly clusters: readonly InventoryCluster[];
  /** Entities that cannot be used as they are. Clusters stored through them are kept. */
  readonly unusable?: readonly UnusableEntity[];
  /**
   * Names of stored clusters that only this refresh missed. They are kept, because a software catalog that has just started
   * shows a part of its entities.
   */
  readonly missedOnce?: readonly string[];
  /** Whether the software catalog has any entities. If not, an absent entity does not count as deleted. */
  readonly isCatalogFilled?: boolean;
  /** Clusters of the Kubernetes plugin without an entity; undefined where it did not answer. */
  readonly unregistered?: readonly KubernetesCluster[];
}
