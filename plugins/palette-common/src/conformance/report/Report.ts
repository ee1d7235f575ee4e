import type { ClusterType } from '../../catalog/PaletteCatalog';
import type { Gap } from '../../snapshot/Snapshot';
import type {
  CompanionFinding,
  Finding,
  HostedClusterFinding,
  UnlistedFinding,
} from './Finding';
import type { FindingState, Verdict } from './states';

/**
 * All findings of one cluster at one time.
 *
 * @public
 */
export interface Report {
  /** null where the cluster was not recognised as one of Palette's. */
  readonly clusterType: ClusterType | null;
  readonly verdict: Verdict;
  /** The worst finding in words or, where nothing is wrong, what was checked. */
  readonly headline: string;
  /** Version of the Palette catalog, `2026-11`. */
  readonly catalogVersion: string;
  /** The Palette release whose documentation the Palette catalog was compiled from, `4.8`. */
  readonly catalogRelease: string;
  /** ISO 8601; when the cluster was read. */
  readonly observedAt: string;
  readonly counts: {
    readonly ready: number;
    /** Components that should be ready, without waived ones. */
    readonly expected: number;
    /** Waived findings of every kind; absent where there are none. */
    readonly waived?: number;
    /** Components in each state, waived ones included. */
    readonly byState: Readonly<Record<FindingState, number>>;
  };
  readonly traits: readonly Trait[];
  /** Sentences: where declared and detected traits contradict each other. */
  readonly contradictions: readonly string[];
  readonly notes: readonly string[];
  readonly gaps: readonly Gap[];
  readonly namespaces: readonly NamespaceFinding[];
  readonly findings: readonly Finding[];
  readonly companions: readonly CompanionFinding[];
  readonly unlisted: readonly UnlistedFinding[];
  readonly hosted: readonly HostedClusterFinding[];
  /** The worst state of the findings that the report leaves out to stay short; absent where none of them is in trouble. */
  readonly leftOut?: FindingState;
  /** Present where a pasted listing was taken as complete and looks partial. */
  readonly partialListing?: PartialListing;
}

/**
 * The state of one namespace: the worst of its findings that count.
 *
 * @public
 */
export interface NamespaceFinding {
  readonly namespace: string;
  readonly state: FindingState;
  readonly readyComponents: number;
  readonly expectedComponents: number;
  /** ISO 8601 */
  readonly terminatingSince?: string;
  /**
   * One sentence; present where it is being deleted for so long that it counts as degraded or, without
   * `terminatingSince`, for an unknown time, so that it counts as progressing.
   */
  readonly stuck?: string;
}

/**
 * A trait as it holds for one cluster.
 *
 * @public
 */
export interface Trait {
  readonly name: string;
  readonly title: string;
  /** The values for people: "vSphere", "nginx and Traefik", "unknown". */
  readonly label: string;
  /** The value or, where several hold, the values; empty where unknown. */
  readonly values: readonly string[];
  /** The values it could still have; empty where it is known. */
  readonly candidates: readonly string[];
  readonly source: 'declared' | 'detected' | 'assumed' | 'unknown';
  readonly evidence: readonly string[];
  /** Whether everything was read that could show it, and nothing does. */
  readonly untold?: boolean;
  /** What was detected, where that differs from what was declared. */
  readonly contradiction?: string;
}

/**
 * Trait values declared for a cluster, by trait name; `type` is one of them.
 *
 * @public
 */
export type DeclaredTraits = Readonly<Record<string, string>>;

/**
 * What a cluster is compared with. `adapted`: what its traits ask for; `documented`: what the documentation prints,
 * whatever its traits.
 *
 * @public
 */
export type Strictness = 'adapted' | 'documented';

/**
 * Why a listing that was taken as complete looks partial.
 *
 * @public
 */
export interface PartialListing {
  /** What every cluster has and the listing lacks: "cluster DNS". */
  readonly missing: readonly string[];
  /** The namespaces that the listing shows, sorted. */
  readonly namespaces: readonly string[];
  /** What to say before anything else. */
  readonly sentence: string;
}
