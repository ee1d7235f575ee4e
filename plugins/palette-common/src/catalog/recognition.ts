import type { Conditions, WorkloadsIn } from './expectations';
import type { ClusterType, HostedKind, WorkloadKind } from './kinds';

/**
 * Something that can be seen on a cluster: a workload, a pod, a namespace or a kind of hosted cluster.
 *
 * @public
 */
export type Clue =
  | (WorkloadsIn & {
      readonly kind?: WorkloadKind;
      /** Exactly this many pods. */
      readonly count?: number;
    })
  | { readonly pods: readonly string[]; readonly namespaces: readonly string[] }
  | {
      readonly namespaces: readonly string[];
      /** Whether the namespace may hold no pod, so that only a list of namespaces proves its absence. */
      readonly mayBeEmpty: boolean;
    }
  | { readonly hosted: readonly HostedKind[] };

/**
 * A sign that a trait has a value: at least one clue of `any` is there, and no clue of `none`.
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
  /** Values that mean one of several others, each with the values that it covers. */
  readonly covers: Readonly<Record<string, readonly string[]>>;
  /** Present where only the cluster's owner can know it; where the conditions hold, findings say how to declare it. */
  readonly ownersKnowledge?: Conditions;
  readonly resolve: 'unanimous' | 'first' | 'all';
  readonly signs: readonly Sign[];
  readonly hints: readonly Sign[];
  readonly otherwise?: string;
}

/**
 * A kind of hosted cluster, and how its namespace is recognised.
 *
 * @public
 */
export interface HostedClusterDefinition {
  readonly kind: HostedKind;
  readonly title: string;
  readonly summary: string;
  readonly any: readonly Clue[];
  readonly none: readonly Clue[];
  /** What must hold if it is the only such namespace; absent: the only one is the cluster's own. */
  readonly alone?: {
    readonly when: Conditions;
    readonly none: readonly Clue[];
  };
  /** ms that a young pod there may fail without alarm */
  readonly graceMs: number;
  /** Patterns of the pods of applications in the hosted cluster, and of pods that match them but are not applications. */
  readonly applications: {
    readonly pods: readonly string[];
    readonly except: readonly string[];
  };
}

/**
 * How a cluster's own namespace is distinguished from those of the clusters that it hosts.
 *
 * @public
 */
export interface ClusterNamespaces {
  /** Patterns with a uid, `cluster-<uid>`. */
  readonly namespaces: readonly string[];
  /** Patterns of further namespaces with the same uid. */
  readonly alsoOf: readonly string[];
  readonly own: readonly Clue[];
  /** Where one without any of `own` is another cluster's, because a cluster may have none of its own; absent: nowhere. */
  readonly ownMayBeAbsent?: HostedClusterDefinition['alone'];
  readonly hosted: readonly HostedClusterDefinition[];
}
