import type { clusterTypes, presences, workloadKinds } from './schema';

export type ClusterType = (typeof clusterTypes)[number];
export type WorkloadKind = (typeof workloadKinds)[number];
export type Presence = (typeof presences)[number];
export type Confidence = 'verified' | 'judged';

/** Trait conditions, all of which must hold. `not` turns one around. */
export type Conditions = Readonly<Record<string, Condition>>;
export interface Condition {
  readonly values: readonly string[];
  readonly not: boolean;
}

/** One row of the page: verbatim patterns and the 0-based position in its table. */
export interface DocumentedRow {
  readonly position: number;
  readonly namespace: string;
  readonly pod: string;
  readonly component: string;
}

/** One workload that should run, and the documented rows it stands for. */
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

/** What one cluster type should have. */
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

/** A thing whose being there says something about a cluster. */
export type Clue =
  | {
      readonly workloads: readonly string[];
      readonly namespaces: readonly string[];
      readonly kind?: WorkloadKind;
    }
  | { readonly namespaces: readonly string[]; readonly workloads?: undefined };

export interface Sign {
  readonly value: string;
  readonly any: readonly Clue[];
  readonly none: readonly Clue[];
  readonly when: Conditions;
}

/** How one trait is recognised. */
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

/** A workload that Palette runs and the page does not document. */
export interface Companion {
  readonly name: string;
  readonly alsoNamed: readonly string[];
  readonly kind: WorkloadKind;
  readonly namespaces: readonly string[];
  readonly clusterTypes: readonly ClusterType[];
  readonly summary: string;
  readonly confidence: Confidence;
}

/** A reason that the kubelet or the scheduler gives for a pod that is not well. */
export interface FailureReason {
  readonly reason: string;
  /** ms a young pod may show it; 0: not at all. */
  readonly tolerateMs: number;
  readonly advice: string;
}

export interface HealthRules {
  /** ms */
  readonly startingDeadlineMs: number;
  /** ms; a restart this long ago is still worth a word. */
  readonly recentRestartMs: number;
  readonly failures: ReadonlyMap<string, FailureReason>;
}

/** What each cluster type should have, and how to recognise a cluster. */
export interface PaletteCatalog {
  readonly clusterTypes: Readonly<Record<ClusterType, ClusterTypeCatalog>>;
  readonly traits: readonly TraitDefinition[];
  readonly companions: readonly Companion[];
  readonly health: HealthRules;
}
