import type { ClusterType } from '../catalog/PaletteCatalog';
import type { FindingInBrief } from '../conformance/findingInBrief';
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
  /** The verdict of the last report; absent before the first report. */
  readonly readVerdict?: Verdict;
  /** The latest reading failed or is overdue, or none was made. */
  readonly stale: boolean;
  /** What is wrong, in words. */
  readonly headline: string;
  /** The worst finding in a few words; absent where nothing is wrong, and while the cluster is stale. */
  readonly worst?: WorstFinding;
  readonly ready: number;
  readonly expected: number;
  readonly missing: number;
  readonly degraded: number;
  /** ISO 8601; when the verdict began. The trouble itself may have begun earlier: see `worst`. */
  readonly since?: string;
  /** ISO 8601; the last successful reading. */
  readonly observedAt?: string;
  /** ISO 8601; the latest attempt. */
  readonly checkedAt?: string;
  /** ISO 8601; when the backend means to read the cluster next; absent where that time has come. */
  readonly nextCheckAt?: string;
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
  /** Components that are missing or degraded, the worst first, at most 40; absent where there are none, and while stale. */
  readonly troubled?: readonly TroubledComponent[];
  /** The worst state of workloads of hosted clusters; absent where none is hosted, and while stale. */
  readonly hosted?: FindingState;
  /** How many findings are waived and do not count; absent where none is, and while stale. */
  readonly waived?: number;
  readonly paletteClusterId?: string;
  readonly cloudType?: string;
  readonly projectName?: string;
}

/**
 * The worst finding of a cluster in as few words as an operator would use.
 *
 * @public
 */
export interface WorstFinding extends FindingInBrief {
  /** As in the report: `<namespace pattern>/<component>`. */
  readonly id: string;
  /** Its name on the cluster. */
  readonly namespace: string;
  readonly state: FindingState;
  /** Present where it is missing and more checks must agree before that counts. */
  readonly toConfirm?: {
    /** Checks in a row that saw it missing. */
    readonly seen: number;
    /** Checks in a row that it takes. */
    readonly of: number;
  };
  /** How many further findings ask for attention. */
  readonly further: number;
}

/**
 * A component of a cluster that is missing or degraded.
 *
 * @public
 */
export interface TroubledComponent {
  /** As in the report: `<namespace pattern>/<component>`. */
  readonly id: string;
  /** Its name on the cluster. */
  readonly namespace: string;
  readonly component: string;
  readonly state: FindingState;
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
    /**
     * An entity that the caller may see and that names a cluster almost so, which the Kubernetes plugin does not report: its
     * name is likely a typo of this one.
     */
    readonly misnamed?: {
      readonly entityRef: string;
      /** The name that the entity gives. */
      readonly clusterName: string;
    };
  }[];
}
