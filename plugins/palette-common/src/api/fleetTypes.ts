import type { ClusterType } from '../catalog/types';
import type { FindingState, Verdict } from '../conformance/types';
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
  /** References of further entities that stand for the cluster, as far as the caller may see them; absent where there are no others. */
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
  readonly facets: {
    readonly type: readonly FacetCount[];
    readonly verdict: readonly FacetCount[];
    readonly infrastructure: readonly FacetCount[];
    readonly owner: readonly FacetCount[];
    readonly component: readonly FacetCount[];
  };
  /** ISO 8601 */
  readonly asOf: string;
}

/**
 * How many clusters there are of each verdict.
 *
 * @public
 */
export type VerdictCounts = Readonly<Record<Verdict, number>>;

/**
 * A recorded change: of a component where `id` is given, else of the cluster's verdict.
 *
 * @public
 */
export interface Transition {
  readonly clusterName: string;
  readonly entityRef: string;
  /** The component, `<namespace pattern>/<name>`. */
  readonly id?: string;
  readonly namespace?: string;
  readonly component?: string;
  /** Absent where it was seen for the first time. */
  readonly from?: FindingState | Verdict;
  readonly to: FindingState | Verdict;
  /** One sentence. */
  readonly reason: string;
  /** ISO 8601 */
  readonly at: string;
}

/**
 * The fleet at a glance.
 *
 * @public
 */
export interface FleetSummary {
  /** ISO 8601 */
  readonly asOf: string;
  readonly total: number;
  readonly stale: number;
  readonly byVerdict: VerdictCounts;
  /** At most ten, most clusters first. */
  readonly topComponents: readonly {
    readonly id: string;
    /** The pattern. */
    readonly namespace: string;
    readonly component: string;
    /** Clusters. */
    readonly missing: number;
    /** Clusters. */
    readonly degraded: number;
  }[];
  /** Of the last 24 hours; the latest twenty. */
  readonly changes: {
    readonly total: number;
    readonly items: readonly Transition[];
  };
  /** The last 30 days, the oldest first: clusters at the end of each day (UTC), today's as of now. */
  readonly trend: readonly {
    /** `2026-11-25` */
    readonly day: string;
    readonly byVerdict: VerdictCounts;
  }[];
  /** Of the whole portal, whoever asks. */
  readonly backlog: {
    /** Checks that should have begun. */
    readonly due: number;
    /** ISO 8601 */
    readonly oldestObservedAt?: string;
  };
}

/**
 * What changed on one cluster in the last 30 days.
 *
 * @public
 */
export interface ClusterHistory {
  readonly clusterName: string;
  readonly entityRef: string;
  readonly components: readonly {
    readonly id: string;
    readonly namespace: string;
    readonly component: string;
    readonly state: FindingState;
    /** ISO 8601; when the recorded state began. */
    readonly since: string;
    /** It changed four times or more in the last 24 hours. */
    readonly flapping: boolean;
  }[];
  /** The latest first, at most 500. */
  readonly transitions: readonly Transition[];
  /** The last 30 days, the oldest first. */
  readonly days: readonly {
    /** `2026-11-25` */
    readonly day: string;
    /** The worst verdict of the day; absent before the first reading. */
    readonly worst?: Verdict;
    readonly changes: number;
  }[];
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

/**
 * What the fleet can be sorted by.
 *
 * @public
 */
export const fleetSorts = [
  'verdict',
  'name',
  'type',
  'infrastructure',
  'ready',
  'since',
  'checked',
] as const;
/**
 * One of {@link fleetSorts}.
 *
 * @public
 */
export type FleetSort = (typeof fleetSorts)[number];

/**
 * Which clusters of the fleet are wanted; several values of one filter are alternatives.
 *
 * @public
 */
export interface FleetFilter {
  readonly type?: readonly (ClusterType | 'unrecognised')[];
  readonly verdict?: readonly Verdict[];
  readonly infrastructure?: readonly string[];
  /** Entity references. */
  readonly owner?: readonly string[];
  /** References of the entities that stand for clusters; at most 200. */
  readonly entity?: readonly string[];
  /** The id of a component that is missing or degraded. */
  readonly component?: string;
  readonly stale?: boolean;
  readonly text?: string;
  /** A minus turns the order around; by default `verdict`. */
  readonly sort?: FleetSort | `-${FleetSort}`;
}
