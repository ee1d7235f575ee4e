import type { ClusterType } from '../catalog/PaletteCatalog';
import type { FindingState, Verdict } from '../conformance/types';
import type { FleetFacet } from './fleetFilters';
import type { ReadFailureClass } from '../snapshot/readFailureClasses';

/**
 * What is known of one cluster in brief: a row of the overview.
 *
 * @public
 */
export interface FleetCluster {
  /** As the Kubernetes plugin knows it. */
  readonly clusterName: string;
  /** The entity through which it is checked. */
  readonly entityRef: string;
  readonly title?: string;
  /** An entity reference. */
  readonly owner?: string;
  /** References of other entities that stand for the cluster, as far as the caller may see them; absent where there are no others. */
  readonly otherEntities?: readonly string[];
  /** null where the cluster was not recognised as one of Palette's, or never read. */
  readonly clusterType: ClusterType | null;
  readonly infrastructure?: string;
  /** `unknown` while stale. */
  readonly verdict: Verdict;
  /** The verdict of the last report; absent where there is none. */
  readonly readVerdict?: Verdict;
  /** The latest reading failed or is overdue, or none was made. */
  readonly stale: boolean;
  /** What is wrong, in words. */
  readonly headline: string;
  readonly ready: number;
  readonly expected: number;
  readonly missing: number;
  readonly degraded: number;
  /** ISO 8601; when the verdict began. */
  readonly since?: string;
  /** ISO 8601; the last successful reading. */
  readonly observedAt?: string;
  /** ISO 8601; the latest attempt. */
  readonly checkedAt?: string;
  readonly failure?: {
    readonly class: ReadFailureClass;
    readonly message: string;
    readonly since: string;
  };
  /** The worst state in each namespace, by its pattern, so that clusters compare. */
  readonly namespaces: readonly {
    readonly namespace: string;
    readonly state: FindingState;
  }[];
  readonly paletteClusterId?: string;
  readonly cloudType?: string;
  readonly projectName?: string;
}

/**
 * How many clusters have a value.
 *
 * @public
 */
export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/**
 * Some clusters of the fleet, in the order that was asked for, and how many there are of each kind.
 *
 * @public
 */
export interface ClusterPage {
  readonly items: readonly FleetCluster[];
  /** Rows of all pages. */
  readonly total: number;
  readonly nextCursor?: string;
  readonly previousCursor?: string;
  /** Counts of each value, with the other filters applied. */
  readonly facets: Readonly<Record<FleetFacet, readonly FacetCount[]>>;
  /** ISO 8601 */
  readonly asOf: string;
}

/**
 * Clusters of the Kubernetes plugin without an entity.
 *
 * @public
 */
export interface UnregisteredClusters {
  readonly items: readonly {
    readonly clusterName: string;
    readonly authProvider: string;
    /** The `catalog-info.yaml` to add. */
    readonly catalogInfo: string;
  }[];
}
