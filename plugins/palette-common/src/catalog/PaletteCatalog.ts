import type { CatalogOverlay } from './CatalogOverlay';
import type { ClusterTypeCatalog } from './expectations';
import type { ClusterType, Confidence, WorkloadKind } from './kinds';
import type { KnownTrouble } from './KnownTrouble';
import type { ClusterNamespaces, Clue, TraitDefinition } from './recognition';

export type * from './expectations';
export type {
  ClusterType,
  Confidence,
  HostedKind,
  Presence,
  WorkloadKind,
} from './kinds';
export type { CatalogOverlay } from './CatalogOverlay';
export type { KnownTrouble } from './KnownTrouble';
export type * from './recognition';

/**
 * A workload that Palette runs and the documentation does not list.
 *
 * @public
 */
export interface Companion {
  readonly name: string;
  readonly alsoNamed: readonly string[];
  readonly kind: WorkloadKind;
  readonly namespaces: readonly string[];
  readonly clusterTypes: readonly ClusterType[];
  readonly summary: string;
  readonly confidence: Confidence;
}

/**
 * A reason that the kubelet or the scheduler gives for a pod that is not ready.
 *
 * @public
 */
export interface FailureReason {
  readonly reason: string;
  /** ms that a young pod may show it; 0: not at all. */
  readonly tolerateMs: number;
  readonly advice: string;
}

/**
 * How long pods may take, and what the reasons that they give mean.
 *
 * @public
 */
export interface HealthRules {
  /** ms */
  readonly startingDeadlineMs: number;
  /** ms; how long after a restart a report still mentions it. */
  readonly recentRestartMs: number;
  /** Restarts that go on although the pod is ready at this moment. */
  readonly flapping: {
    readonly restarts: number;
    /** the longest average time between two restarts, ms */
    readonly everyMs: number;
    /** the longest time since the last restart, ms */
    readonly lastWithinMs: number;
  };
  readonly failures: ReadonlyMap<string, FailureReason>;
}

/**
 * Something that every cluster has, and the clues to it.
 *
 * @public
 */
export interface EveryClusterHas {
  /** In a sentence after "it has no": "cluster DNS". */
  readonly what: string;
  readonly any: readonly Clue[];
}

/**
 * What each cluster type should have, and how to recognise a cluster.
 *
 * @public
 */
export interface PaletteCatalog {
  readonly clusterTypes: Readonly<Record<ClusterType, ClusterTypeCatalog>>;
  readonly traits: readonly TraitDefinition[];
  readonly clusterNamespaces: ClusterNamespaces;
  /** Patterns of namespaces that Palette's own products add, on clusters of any type. */
  readonly palettesOwn: readonly string[];
  readonly companions: readonly Companion[];
  readonly health: HealthRules;
  /** Troubles with a known cause; the first that fits is taken. */
  readonly troubles: readonly KnownTrouble[];
  /** What overlays did, in the order in which they were applied. */
  readonly overlays: readonly CatalogOverlay[];
  /** A listing that lacks several of these at once looks partial. */
  readonly everyCluster: readonly EveryClusterHas[];
}
