import type { CompoundEntityRef } from '@backstage/catalog-model';
import type {
  ClusterType,
  ClusterTypeCatalog,
  PaletteCatalog,
} from '../catalog/types';
import type { Strictness } from '../conformance/absence';
import type {
  DeclaredTraits,
  FindingState,
  Report,
  Verdict,
} from '../conformance/types';

/** Why a cluster could not be read. */
export const readFailureClasses = [
  'unreachable',
  'unauthorized',
  'forbidden',
  'timeout',
  'notReported',
  'invalidResponse',
  'notSupported',
] as const;
export type ReadFailureClass = (typeof readFailureClasses)[number];

/** The last attempt to read a cluster, where it failed. */
export interface ReadFailure {
  readonly class: ReadFailureClass;
  /** Who, what, and what to do next; without stack, token or response body. */
  readonly message: string;
  /** ISO 8601; the first failure of this unbroken series. */
  readonly since: string;
  /** ISO 8601; the latest attempt. */
  readonly at: string;
  /** Attempts in this series, all of them in vain. */
  readonly attempts: number;
  /** ISO 8601; not read before, unless someone asks for a check. Absent where waiting changes nothing. */
  readonly retryAt?: string;
}

/** What a browser needs to read, with its user's own credentials, a cluster that opens to them alone. */
export interface BrowserRead {
  /** As the Kubernetes plugin names it, `oidc`. */
  readonly authProvider: string;
  /** Trait values by name, `type` among them. */
  readonly declared: DeclaredTraits;
  readonly strictness: Strictness;
}

/** What is known of one cluster: the last report and whether it is still true. */
export interface ClusterReport {
  /** As the Kubernetes plugin knows it. */
  readonly clusterName: string;
  /** The entity through which it was asked for. */
  readonly entityRef: string;
  /** The last successful reading; absent where there never was one. */
  readonly report?: Report;
  /** Present where the latest attempt failed: the report, if any, is then stale. */
  readonly failure?: ReadFailure;
  /** Present where only a signed-in user's credentials open the cluster (failure `notSupported`). */
  readonly browserRead?: BrowserRead;
  /** A check is running now, whoever started it. */
  readonly checking: boolean;
}

export interface CatalogSummary {
  readonly clusterTypes: readonly {
    readonly clusterType: ClusterType;
    readonly title: string;
    readonly summary: string;
    readonly version: string;
    readonly source: string;
    readonly namespaces: number;
    readonly components: number;
    readonly documentedRows: number;
  }[];
}

/** One row of the page, verbatim. */
export interface DocumentedPod {
  readonly namespace: string;
  readonly pod: string;
}

/** What an entity or an installation lacks before a cluster can be checked. */
export const setupProblems = [
  'noAnnotation',
  'unknownClusterType',
  'unknownTrait',
  'unknownStrictness',
  'noClusterName',
  'notReported',
  'kubernetesNotConfigured',
] as const;
export type SetupProblem = (typeof setupProblems)[number];

/** What is known of one cluster in brief: a row of the overview. */
export interface FleetCluster {
  /** As the Kubernetes plugin knows it. */
  readonly clusterName: string;
  /** The entity through which it is checked. */
  readonly entityRef: string;
  readonly title?: string;
  /** An entity reference. */
  readonly owner?: string;
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

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

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

export type VerdictCounts = Readonly<Record<Verdict, number>>;

/** A recorded change: of a component where `id` is given, else of the cluster's verdict. */
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

/** The fleet at a glance. */
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

/** What changed on one cluster in the last 30 days. */
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

/** Clusters of the Kubernetes plugin without an entity. */
export interface UnregisteredClusters {
  readonly items: readonly {
    readonly clusterName: string;
    readonly authProvider: string;
    /** The `catalog-info.yaml` to add. */
    readonly catalogInfo: string;
  }[];
}

export const fleetSorts = [
  'verdict',
  'name',
  'type',
  'infrastructure',
  'ready',
  'since',
  'checked',
] as const;
export type FleetSort = (typeof fleetSorts)[number];

/** Which clusters of the fleet are wanted; several values of one filter are alternatives. */
export interface FleetFilter {
  readonly type?: readonly (ClusterType | 'unrecognised')[];
  readonly verdict?: readonly Verdict[];
  readonly infrastructure?: readonly string[];
  /** Entity references. */
  readonly owner?: readonly string[];
  /** The id of a component that is missing or degraded. */
  readonly component?: string;
  readonly stale?: boolean;
  readonly text?: string;
  /** A minus turns the order around; by default `verdict`. */
  readonly sort?: FleetSort | `-${FleetSort}`;
}

/** How a pasted listing is to be judged. */
export interface EvaluationOptions {
  /** By default `auto`: recognised. */
  readonly clusterType?: ClusterType | 'auto';
  /** Trait values by name, `{ infrastructure: 'vsphere' }`; declared beats detected. */
  readonly traits?: DeclaredTraits;
  /** The listing shows these namespaces completely and others not; not together with `partial`. */
  readonly completeNamespaces?: readonly string[];
  /** The listing shows no namespace completely, so absence proves nothing. By default it is taken as complete. */
  readonly partial?: boolean;
  /** By default as the portal is configured. */
  readonly strictness?: Strictness;
}

/** The HTTP API of the backend, `/api/palette`. Rejects with `ResponseError`. */
export interface PaletteApi {
  getCatalog(): Promise<CatalogSummary>;
  /** Everything that evaluating takes, for a browser that reads a cluster itself. */
  getEvaluationCatalog(): Promise<PaletteCatalog>;
  getClusterTypeCatalog(clusterType: ClusterType): Promise<ClusterTypeCatalog>;
  /** In the page's order. */
  getDocumented(clusterType: ClusterType): Promise<readonly DocumentedPod[]>;
  /** The last report of the entity's cluster; checks it where there is no recent one. */
  getEntityReport(entity: CompoundEntityRef): Promise<ClusterReport>;
  /**
   * Checks a cluster now; joins a check that is already running.
   *
   * @param options - `entityRef`: the entity whose annotations declare type and traits; else the first that stands
   * for the cluster
   */
  checkCluster(
    clusterName: string,
    options?: { readonly entityRef?: string },
  ): Promise<ClusterReport>;
  /**
   * Judges a listing as of now; the portal keeps nothing of it.
   *
   * @param listing - what `kubectl get pods -A` prints, or its JSON; as large as `palette.evaluations.maxSize`
   */
  evaluateListing(
    listing: string,
    options?: EvaluationOptions,
  ): Promise<Report>;
  /** A page of the fleet, from what is stored. */
  listClusters(
    filter?: FleetFilter,
    page?: { readonly limit?: number; readonly cursor?: string },
  ): Promise<ClusterPage>;
  /** All clusters of a filter, as text of that format. */
  exportClusters(filter: FleetFilter, format: 'csv' | 'json'): Promise<string>;
  /** The last report of a cluster, without reading it. */
  getClusterReport(clusterName: string): Promise<ClusterReport>;
  getClusterHistory(clusterName: string): Promise<ClusterHistory>;
  getFleetSummary(): Promise<FleetSummary>;
  listUnregisteredClusters(): Promise<UnregisteredClusters>;
}
