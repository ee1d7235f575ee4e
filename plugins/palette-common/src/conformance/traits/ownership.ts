import type { HostedClusterDefinition } from '../../catalog/PaletteCatalog';
import type { HostedNamespaces } from '../view/ClusterView';

/** Another cluster whose namespaces are on this one. */
export interface HostedCluster {
  readonly uid: string;
  readonly namespaces: readonly string[];
  /** Absent where no sign shows its kind. */
  readonly definition?: HostedClusterDefinition;
  readonly evidence: readonly string[];
}

/** Which namespace named after a cluster's uid is the cluster's own, and which belong to others. */
export interface Ownership {
  readonly hosted: readonly HostedCluster[];
  /** The number of namespaces of other clusters that are not looked at, because there are too many. */
  readonly leftOut: number;
  readonly namespaces: HostedNamespaces;
}
