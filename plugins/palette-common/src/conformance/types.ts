import type {
  ClusterType,
  Confidence,
  HostedKind,
  Presence,
} from '../catalog/types';
import type { Gap, SnapshotContainer, SnapshotPod } from '../snapshot/types';
import type { Workload } from '../workloads';
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
  /** The trait that nothing here tells, so that the component was not asked for. */
  readonly untoldTrait?: string;
  /** Ids of the findings whose trouble causes this one. */
  readonly causedBy?: readonly string[];
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
 * The outcome for one workload.
 *
 * @public
 */
export interface WorkloadFinding {
  /** `<namespace pattern>/<name>`, the same on every cluster of a type; of hosted clusters, with the namespace's own name. */
  readonly id: string;
  /** The namespace it is in, or the pattern where no such namespace is. */
  readonly namespace: string;
  readonly component: string;
  readonly kind: Workload['kind'];
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
 * The outcome for a workload that runs in one of Palette's own namespaces and that the Palette catalog does not know.
 * Healthy it is a remark; its trouble counts.
 *
 * @public
 */
export type UnlistedFinding = WorkloadFinding;

/**
 * Another cluster whose namespaces are on this one: in the making here, or virtual. Trouble there counts; what is absent
 * there does not.
 *
 * @public
 */
export interface HostedClusterFinding {
  readonly uid: string;
  readonly kind: HostedKind | 'unknown';
  /** For people: "Virtual cluster". */
  readonly title: string;
  readonly namespaces: readonly string[];
  /** What its kind was told by, in words. */
  readonly evidence: readonly string[];
  /** The worst state of its workloads; `unknown` where a gap hides them. */
  readonly state: FindingState;
  readonly workloads: readonly WorkloadFinding[];
  /** Pods of the applications that run in it, which are not judged. */
  readonly applicationPods: number;
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
  /** Everything that could tell it was read, and nothing does. */
  readonly untold?: boolean;
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
  /** The Palette release whose documentation it was compiled from, `4.8`. */
  readonly catalogRelease: string;
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
  readonly unlisted: readonly UnlistedFinding[];
  readonly hosted: readonly HostedClusterFinding[];
  /** Of a pasted listing that looks partial although it was taken as complete: what it lacks may still be running. */
  readonly partialListing?: PartialListing;
}

/**
 * Trait values declared for a cluster, by trait name; `type` is one of them.
 *
 * @public
 */
export type DeclaredTraits = Readonly<Record<string, string>>;
