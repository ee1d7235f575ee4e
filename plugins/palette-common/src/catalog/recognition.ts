import type { Conditions, WorkloadsIn } from './expectations';
import type { ClusterType, HostedKind, WorkloadKind } from './kinds';

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
