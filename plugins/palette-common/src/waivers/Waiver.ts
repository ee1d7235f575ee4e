import type { ClusterType } from '../catalog/PaletteCatalog';
import type { FindingWaiver } from '../conformance/types';

/**
 * The statement that the trouble of one component is known and accepted for a time.
 *
 * @public
 */
export interface Waiver {
  readonly id: string;
  /** The id of a finding, `<namespace pattern>/<component>`, or the name of a component in any namespace. */
  readonly component: string;
  readonly clusters: WaiverClusters;
  readonly reason: string;
  /** An https URL, or the key of a ticket. */
  readonly ticket?: string;
  /** ISO 8601; findings read from then on count again. At most a year after `createdAt`. */
  readonly expiresAt: string;
  /** ISO 8601 */
  readonly createdAt: string;
  /** An entity reference or a name. */
  readonly author?: string;
  readonly source: WaiverSource;
}

/**
 * Where a waiver comes from: the portal's app-config, somebody in the portal, or a file on the command line.
 *
 * @public
 */
export type WaiverSource = FindingWaiver['source'];

/**
 * The clusters that a waiver is for: some by name, those of a cluster type, or all.
 *
 * @public
 */
export type WaiverClusters =
  | { readonly names: readonly string[] }
  | { readonly clusterType: ClusterType }
  | 'all';

/**
 * What a waiver compares itself with in a cluster.
 *
 * @public
 */
export interface WaivableCluster {
  /** As the Kubernetes plugin knows it; absent where the name is not known, as for a listing. */
  readonly clusterName?: string;
  /** null where the cluster was not recognised as one of Palette's. */
  readonly clusterType: ClusterType | null;
}
