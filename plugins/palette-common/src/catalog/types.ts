import type { clusterTypes, presences, workloadKinds } from './schema';

/**
 * One of {@link clusterTypes}.
 *
 * @public
 */
export type ClusterType = (typeof clusterTypes)[number];
/**
 * One of {@link workloadKinds}.
 *
 * @public
 */
export type WorkloadKind = (typeof workloadKinds)[number];
/**
 * One of {@link presences}.
 *
 * @public
 */
export type Presence = (typeof presences)[number];
/**
 * `verified`: seen in public material; `judged`: a judgement, with a note that says which.
 *
 * @public
 */
export type Confidence = 'verified' | 'judged';

/**
 * Trait conditions, all of which must hold. `not` turns one around.
 *
 * @public
 */
export type Conditions = Readonly<Record<string, Condition>>;
/**
 * The values of one trait that are asked for or, with `not`, ruled out.
 *
 * @public
 */
export interface Condition {
  readonly values: readonly string[];
  readonly not: boolean;
}

/**
 * One row of the page: verbatim patterns and the 0-based position in its table.
 *
 * @public
 */
export interface DocumentedRow {
  readonly position: number;
  readonly namespace: string;
  readonly pod: string;
  readonly component: string;
}

/**
 * One workload that should run, and the documented rows it stands for.
 *
 * @public
 */
export interface Component {
  /** `<namespace pattern>/<name>`, unique within a cluster type and the same on every cluster. */
  readonly id: string;
  readonly name: string;
  readonly alsoNamed: readonly string[];
  readonly kind: WorkloadKind;
  /** Pattern: a name in which `<uid>` may stand for a Palette uid. */
  readonly namespace: string;
  /** `namespace` and the patterns of the names that earlier releases gave it. */
  readonly homes: readonly string[];
  readonly alsoIn: readonly string[];
  readonly presence: Presence;
  readonly when: Conditions;
  readonly optionalWhen: readonly Conditions[];
  /** An optional component is required once its namespace is older than this. */
  readonly requiredIfNamespaceExists?: {
    readonly afterMs: number;
    readonly when: Conditions;
  };
  readonly oneOf?: { readonly group: string; readonly alternative: string };
  readonly replicas?: number;
  /** ms a young pod may fail without alarm; absent: as its reason says. */
  readonly graceMs?: number;
  readonly documents: readonly string[];
  readonly summary: string;
  readonly confidence: Confidence;
  readonly note?: string;
}

/**
 * A namespace of a cluster type, and how to know it.
 *
 * @public
 */
export interface CatalogNamespace {
  /** Pattern: a name in which `<uid>` may stand for a Palette uid. */
  readonly namespace: string;
  /** As the page prints it; absent where the page lacks this namespace. */
  readonly documents?: string;
  /** Other software lives here too, so nothing in it is unexpected. */
  readonly shared: boolean;
  /** Workloads that tell the cluster's own namespace where several match; empty: all that match are. */
  readonly identifiedBy: readonly string[];
  readonly summary: string;
}

/**
 * What one cluster type should have.
 *
 * @public
 */
export interface ClusterTypeCatalog {
  readonly clusterType: ClusterType;
  readonly title: string;
  readonly summary: string;
  /** Year and month, `2026-11`. */
  readonly version: string;
  readonly source: string;
  readonly namespaces: readonly CatalogNamespace[];
  readonly components: readonly Component[];
  readonly documented: readonly DocumentedRow[];
}

/**
 * A thing whose being there says something about a cluster.
 *
 * @public
 */
export type Clue =
  | {
      readonly workloads: readonly string[];
      readonly namespaces: readonly string[];
      readonly kind?: WorkloadKind;
    }
  | { readonly namespaces: readonly string[]; readonly workloads?: undefined };

/**
 * What shows that a trait has a value: any of some clues, and none of some others.
 *
 * @public
 */
export interface Sign {
  readonly value: string;
  readonly any: readonly Clue[];
  readonly none: readonly Clue[];
  readonly when: Conditions;
}

/**
 * How one trait is recognised.
 *
 * @public
 */
export interface TraitDefinition {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  /** What people call each value. */
  readonly values: Readonly<Record<string, string>>;
  readonly clusterTypes: readonly ClusterType[];
  readonly resolve: 'unanimous' | 'first' | 'all';
  readonly signs: readonly Sign[];
  readonly hints: readonly Sign[];
  readonly otherwise?: string;
}

/**
 * A workload that Palette runs and the page does not document.
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
 * A reason that the kubelet or the scheduler gives for a pod that is not well.
 *
 * @public
 */
export interface FailureReason {
  readonly reason: string;
  /** ms a young pod may show it; 0: not at all. */
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
  /** ms; a restart this long ago is still worth a word. */
  readonly recentRestartMs: number;
  readonly failures: ReadonlyMap<string, FailureReason>;
}

/**
 * Something that every cluster has, by what shows it.
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
  readonly companions: readonly Companion[];
  readonly health: HealthRules;
  /** A listing that lacks several of these at once looks partial. */
  readonly everyCluster: readonly EveryClusterHas[];
}
