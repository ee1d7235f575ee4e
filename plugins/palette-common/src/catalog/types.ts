import type {
  clusterTypes,
  hostedKinds,
  presences,
  workloadKinds,
} from './schema';

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
 * One of {@link hostedKinds}.
 *
 * @public
 */
export type HostedKind = (typeof hostedKinds)[number];
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
 * Some workloads in some namespaces, all of them patterns.
 *
 * @public
 */
export interface WorkloadsIn {
  readonly workloads: readonly string[];
  readonly namespaces: readonly string[];
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
  /** An optional component is required where one of these holds. */
  readonly requiredWhen: readonly Conditions[];
  /** An optional component is required where one of these is there. */
  readonly requiredWith?: WorkloadsIn;
  /** An optional component is required once one of these is older than `afterMs`. */
  readonly requiredOnceOlder?: WorkloadsIn & {
    readonly afterMs: number;
    readonly when: Conditions;
  };
  /** An optional component is required once its namespace is older than this. */
  readonly requiredIfNamespaceExists?: {
    readonly afterMs: number;
    readonly when: Conditions;
  };
  readonly oneOf?: { readonly group: string; readonly alternative: string };
  readonly replicas?: number;
  /** Other counts; the first whose condition holds. */
  readonly replicasWhen: readonly {
    readonly when: Conditions;
    readonly replicas: number;
  }[];
  /** Names of components or companions whose trouble causes this one's. */
  readonly dependsOn: readonly string[];
  /** What the page says where more is asked for here. */
  readonly documentedAs?: 'optional';
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
  /** The Palette release whose page the documented rows come from, `4.8`. */
  readonly release: string;
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
  | (WorkloadsIn & {
      readonly kind?: WorkloadKind;
      /** Exactly so many pods. */
      readonly count?: number;
    })
  | { readonly pods: readonly string[]; readonly namespaces: readonly string[] }
  | {
      readonly namespaces: readonly string[];
      /** It may hold no pod: only a list of namespaces proves its absence. */
      readonly mayBeEmpty: boolean;
    }
  | { readonly hosted: readonly HostedKind[] };

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
  /** Values that leave open which of some others holds. */
  readonly covers: Readonly<Record<string, readonly string[]>>;
  /** Present where only the cluster's owner can know it; where the conditions hold, findings say how to declare it. */
  readonly ownersKnowledge?: Conditions;
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
 * What a namespace named after a cluster's uid can be but the cluster's own.
 *
 * @public
 */
export interface HostedClusterDefinition {
  readonly kind: HostedKind;
  readonly title: string;
  readonly summary: string;
  readonly any: readonly Clue[];
  readonly none: readonly Clue[];
  /** What must hold where it is the only such namespace; absent: then it is the cluster's own. */
  readonly alone?: {
    readonly when: Conditions;
    readonly none: readonly Clue[];
  };
  /** ms a young pod there may fail without alarm */
  readonly graceMs: number;
  /** Patterns of pods that are the hosted cluster's applications, and of those that are not although they match. */
  readonly applications: {
    readonly pods: readonly string[];
    readonly except: readonly string[];
  };
}

/**
 * How to tell a cluster's own namespace from those of the clusters that it hosts.
 *
 * @public
 */
export interface ClusterNamespaces {
  /** Patterns with a uid, `cluster-<uid>`. */
  readonly namespaces: readonly string[];
  /** Patterns of further namespaces with the same uid. */
  readonly alsoOf: readonly string[];
  readonly own: readonly Clue[];
  readonly hosted: readonly HostedClusterDefinition[];
}

/**
 * A trouble with a known cause.
 *
 * @public
 */
export interface KnownTrouble extends WorkloadsIn {
  readonly reasons: readonly string[];
  readonly when: Conditions;
  readonly advice: string;
  /** The Palette release that mended it, `4.10.0`. */
  readonly mendedIn?: string;
  /** URL */
  readonly source: string;
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
  /** Restarts that go on although the pod is ready at this moment. */
  readonly flapping: {
    readonly restarts: number;
    /** ms between two of them, on average, at the most */
    readonly everyMs: number;
    /** ms since the last of them, at the most */
    readonly lastWithinMs: number;
  };
  readonly failures: ReadonlyMap<string, FailureReason>;
  readonly troubles: readonly KnownTrouble[];
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
  readonly clusterNamespaces: ClusterNamespaces;
  /** Patterns of namespaces that Palette's own products add, on clusters of any type. */
  readonly palettesOwn: readonly string[];
  readonly companions: readonly Companion[];
  readonly health: HealthRules;
  /** A listing that lacks several of these at once looks partial. */
  readonly everyCluster: readonly EveryClusterHas[];
}
