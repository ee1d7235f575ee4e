import type { SetupProblem } from 'backstage-plugin-palette-common';
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

/** An entity that would stand for a cluster if its annotations could be used. */
export interface UnusableEntity {
  readonly entityRef: string;
  readonly title?: string;
  readonly problem: SetupProblem;
  /** One sentence that says what to change. */
  readonly message: string;
}

/** The clusters that there are. */
export interface Inventory {
  readonly clusters: readonly InventoryCluster[];
  /** Entities that cannot be used as they are: what is known through them stays. */
  readonly unusable?: readonly UnusableEntity[];
  /** Whether the software catalog has entities at all: only then an entity that it lacks is gone. */
  readonly isCatalogFilled?: boolean;
  /** Clusters of the Kubernetes plugin without an entity; undefined where it did not answer. */
  readonly unregistered?: readonly KubernetesCluster[];
}
