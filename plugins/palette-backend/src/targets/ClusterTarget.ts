import type {
  DeclaredTraits,
  Strictness,
} from 'backstage-plugin-palette-common';

/** One cluster as one entity declares it: the target of a check. */
export interface ClusterTarget {
  /** As the Kubernetes plugin knows it. */
  readonly clusterName: string;
  readonly entityRef: string;
  /** Trait values by name, `type` among them; empty where all are to be detected. */
  readonly declared: DeclaredTraits;
  readonly strictness: Strictness;
}
