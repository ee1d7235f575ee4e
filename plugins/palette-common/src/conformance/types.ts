import type {
  ClusterType,
  Confidence,
  Presence,
  WorkloadKind,
} from '../catalog/types';
import type { Gap, SnapshotContainer, SnapshotPod } from '../snapshot/types';
import type { PartialListing } from './looksPartial';

/**
 * The state of one component; {@link statesWorstFirst} has their order.
 *
 * @public
 */
export type FindingState =
  | 'missing'
  | 'degraded'
  | 'unknown'
  | 'progressing'
  | 'ready'
  | 'notInstalled'
  | 'notApplicable';

/**
 * The outcome for a whole cluster; {@link verdictsWorstFirst} has their order.
 *
 * @public
 */
export type Verdict =
  | 'nonconformant'
  | 'degraded'
  | 'unknown'
  | 'progressing'
  | 'conformant';

/**
 * Why a finding is what it is: codes for programs, one sentence for people.
 *
 * @public
 */
export interface Because {
  readonly codes: readonly string[];
  readonly sentence: string;
  /** What to do next; absent where nothing is to be done. */
  readonly advice?: string;
}

/**
 * The state of one pod; `finished`: it ran to its end, well or not, `leaving`: it is being deleted.
 *
 * @public
 */
export type PodState =
  | 'ready'
  | 'progressing'
  | 'degraded'
  | 'finished'
  | 'leaving';

/**
 * A pod of a finding, with what it says about itself.
 *
 * @public
 */
export interface FindingPod {
  readonly name: string;
  readonly namespace: string;
  readonly state: PodState;
  readonly phase: SnapshotPod['phase'];
  readonly reason?: string;
  readonly message?: string;
  readonly containersReady?: number;
  readonly containersTotal?: number;
  readonly restarts?: number;
  readonly restartedAt?: string;
  readonly createdAt?: string;
  readonly node?: string;
  readonly containers?: readonly SnapshotContainer[];
}

/**
 * What a component or a companion was found to be.
 *
 * @public
 */
export interface WorkloadFinding {
  /** The same on every cluster of a type: `<namespace pattern>/<name>`. */
  readonly id: string;
  /** The namespace it is in, or the pattern where no such namespace is. */
  readonly namespace: string;
  readonly component: string;
  readonly kind: WorkloadKind;
  readonly state: FindingState;
  readonly because: Because;
  /** ISO 8601; since when the worst pod is as it is, where that is known. */
  readonly since?: string;
  readonly readyPods: number;
  readonly desiredPods: number;
  readonly pods: readonly FindingPod[];
  readonly summary: string;
  readonly confidence: Confidence;
}

/**
 * The outcome for one component.
 *
 * @public
 */
export interface Finding extends WorkloadFinding {
  readonly presence: Presence;
  /** Whether it counts in "24 of 27 components ready". */
  readonly expected: boolean;
  /** Verbatim patterns of the page. */
  readonly documents: readonly string[];
  readonly note?: string;
  /** The rule that applied and what was seen, in sentences. */
  readonly evidence: readonly string[];
  /** What is there instead, in sentences. */
  readonly nearMisses: readonly string[];
}

/**
 * The outcome for one companion: its health counts, its absence does not.
 *
 * @public
 */
export type CompanionFinding = WorkloadFinding;

/**
 * A workload in one of Palette's own namespaces that nobody expected.
 *
 * @public
 */
export interface UnexpectedWorkload {
  readonly namespace: string;
  readonly name: string;
  readonly kind: WorkloadKind | 'ReplicaSet' | 'Pod' | 'Custom';
  readonly pods: number;
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
  /** Where unknown: the values it could still have. */
  readonly candidates: readonly string[];
  readonly source: 'declared' | 'detected' | 'assumed' | 'unknown';
  readonly evidence: readonly string[];
  /** What was detected where it differs from what was declared. */
  readonly contradiction?: string;
}

/**
 * The state of one namespace: the worst of its findings.
 *
 * @public
 */
export interface NamespaceFinding {
  readonly namespace: string;
  readonly state: FindingState;
  readonly readyComponents: number;
  readonly expectedComponents: number;
  readonly terminatingSince?: string;
}

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
  /** ISO 8601; when the cluster was read. */
  readonly observedAt: string;
  readonly counts: {
    readonly ready: number;
    readonly expected: number;
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
  readonly unexpected: readonly UnexpectedWorkload[];
  /** Of a pasted listing that looks partial although it was taken as complete: what it lacks may still be running. */
  readonly partialListing?: PartialListing;
}

/**
 * Trait values declared for a cluster, by trait name; `type` is one of them.
 *
 * @public
 */
export type DeclaredTraits = Readonly<Record<string, string>>;
