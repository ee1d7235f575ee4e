import type { ClusterType, Confidence, Presence, WorkloadKind } from './kinds';

/**
 * Trait conditions, all of which must hold, by trait name.
 *
 * @public
 */
export type Conditions = Readonly<Record<string, Condition>>;
/**
 * The values that a trait must have or, with `not`, must not have.
 *
 * @public
 */
export interface Condition {
  readonly values: readonly string[];
  readonly not: boolean;
}

/**
 * One row of the documentation: verbatim patterns and the 0-based position in its table.
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
 * Workloads in namespaces, all of them patterns.
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
  /** Replicas under conditions; the first condition that holds decides. */
  readonly replicasWhen: readonly {
    readonly when: Conditions;
    readonly replicas: number;
  }[];
  /** Names of components or companions whose trouble causes this one's. */
  readonly dependsOn: readonly string[];
  /** What the documentation says, where the Palette catalog asks for more. */
  readonly documentedAs?: 'optional';
  /** ms that a young pod may fail without alarm; absent: as its reason says. */
  readonly graceMs?: number;
  readonly documents: readonly string[];
  readonly summary: string;
  readonly confidence: Confidence;
  readonly note?: string;
}

/**
 * A namespace of a cluster type.
 *
 * @public
 */
export interface CatalogNamespace {
  /** Pattern: a name in which `<uid>` may stand for a Palette uid. */
  readonly namespace: string;
  /** As the documentation prints it; absent where the documentation lacks this namespace. */
  readonly documents?: string;
  /** Whether other software runs here too, so that nothing in it is unexpected. */
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
  /** The Palette release whose documentation the rows come from, `4.8`. */
  readonly release: string;
  /** Year and month, `2026-11`. */
  readonly version: string;
  readonly source: string;
  readonly namespaces: readonly CatalogNamespace[];
  readonly components: readonly Component[];
  readonly documented: readonly DocumentedRow[];
}
