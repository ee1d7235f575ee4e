import type { CompoundEntityRef } from '@backstage/catalog-model';
import type {
  ClusterType,
  ClusterTypeCatalog,
  PaletteCatalog,
} from '../catalog/types';
import type { Strictness } from '../conformance/absence';
import type { DeclaredTraits, Report } from '../conformance/types';
import type {
  ClusterHistory,
  ClusterPage,
  FleetFilter,
  FleetSummary,
  UnregisteredClusters,
} from './fleetTypes';

/**
 * Why a cluster could not be read.
 *
 * @public
 */
export const readFailureClasses = [
  'unreachable',
  'unauthorized',
  'forbidden',
  'timeout',
  'notReported',
  'invalidResponse',
  'notSupported',
] as const;
/**
 * One of {@link readFailureClasses}.
 *
 * @public
 */
export type ReadFailureClass = (typeof readFailureClasses)[number];

/**
 * The last attempt to read a cluster, where it failed.
 *
 * @public
 */
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

/**
 * What a browser needs to read, with its user's own credentials, a cluster that opens to them alone.
 *
 * @public
 */
export interface BrowserRead {
  /** As the Kubernetes plugin names it, `oidc`. */
  readonly authProvider: string;
  /** Trait values by name, `type` among them. */
  readonly declared: DeclaredTraits;
  readonly strictness: Strictness;
}

/**
 * What is known of one cluster: the last report and whether it is still true.
 *
 * @public
 */
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
  /** References of further entities that stand for the cluster, the one of the overview first, as far as the caller may see them; absent where there are no others. */
  readonly otherEntities?: readonly string[];
  /** Reference of the entity through which the overview has the cluster, this one or another; present with `otherEntities`, where the caller may see it. */
  readonly overviewEntity?: string;
  /** A check is running now, whoever started it. */
  readonly checking: boolean;
  /** Components that are missing in this report and count as missing only when more checks agree. */
  readonly toConfirm?: readonly {
    /** The id of the finding. */
    readonly id: string;
    /** Checks in a row that saw it missing. */
    readonly seen: number;
    /** Checks in a row that it takes. */
    readonly of: number;
  }[];
  /** ISO 8601; when the backend means to read the cluster next. */
  readonly nextCheckAt?: string;
}

/**
 * The Palette catalog at a glance.
 *
 * @public
 */
export interface CatalogSummary {
  readonly clusterTypes: readonly {
    readonly clusterType: ClusterType;
    readonly title: string;
    readonly summary: string;
    /** The Palette release whose documentation the rows come from, `4.8`. */
    readonly release: string;
    readonly version: string;
    readonly source: string;
    readonly namespaces: number;
    readonly components: number;
    readonly documentedRows: number;
  }[];
}

/**
 * One row of the page, verbatim.
 *
 * @public
 */
export interface DocumentedPod {
  readonly namespace: string;
  readonly pod: string;
}

/**
 * What an entity or an installation lacks before a cluster can be checked.
 *
 * @public
 */
export const setupProblems = [
  'noAnnotation',
  'unknownClusterType',
  'unknownTrait',
  'unknownStrictness',
  'noClusterName',
  'notReported',
  'kubernetesNotConfigured',
] as const;
/**
 * One of {@link setupProblems}.
 *
 * @public
 */
export type SetupProblem = (typeof setupProblems)[number];

/**
 * How a pasted listing is to be judged.
 *
 * @public
 */
export interface EvaluationOptions {
  /** By default `auto`: recognised. */
  readonly clusterType?: ClusterType | 'auto';
  /** Trait values by name, `{ infrastructure: 'vsphere' }`; declared beats detected. */
  readonly traits?: DeclaredTraits;
  /** The listing shows these namespaces completely and others not; not together with `partial`. */
  readonly completeNamespaces?: readonly string[];
  /** The listing shows no namespace completely, so absence proves nothing. By default it is taken as complete. */
  readonly partial?: boolean;
  /** The namespace of pods that the listing shows without one; it is then complete for that namespace only. */
  readonly namespace?: string;
  /** By default as the portal is configured. */
  readonly strictness?: Strictness;
}

/**
 * The HTTP API of the backend, `/api/palette`. Rejects with `ResponseError`.
 *
 * @public
 */
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
   * @param listing - what `kubectl get pods -A` prints, or its JSON or YAML; as large as `palette.evaluations.maxSize`
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
