/**
 * Why something could not be read.
 *
 * @public
 */
export type GapReason =
  | 'unreachable'
  | 'unauthorized'
  | 'forbidden'
  | 'timeout'
  | 'invalidResponse'
  | 'tooLarge'
  | 'partialListing';

/**
 * What a reading could not see. It hides the namespaces in `namespaces`, or all except those in `allExcept` (for a listing
 * that is complete for some namespaces only).
 *
 * @public
 */
export interface Gap {
  readonly hides: 'pods' | 'namespaces';
  readonly in:
    | { readonly namespaces: readonly string[] }
    | { readonly allExcept: readonly string[] };
  readonly reason: GapReason;
  /** One sentence: what could not be read and what would clear it. */
  readonly message: string;
}

/**
 * The parts of a namespace that are judged.
 *
 * @public
 */
export interface SnapshotNamespace {
  readonly name: string;
  readonly phase: 'Active' | 'Terminating';
  /** ISO 8601 */
  readonly createdAt?: string;
  /** ISO 8601; since when it is being deleted. */
  readonly deletedAt?: string;
}

/**
 * A container that is not ready, or was restarted.
 *
 * @public
 */
export interface SnapshotContainer {
  readonly name: string;
  readonly init: boolean;
  readonly ready: boolean;
  readonly restarts: number;
  /** The kubelet's word: CrashLoopBackOff, OOMKilled, … */
  readonly reason?: string;
  /** The kubelet's message: text that a cluster controls, cut to 256 characters. */
  readonly message?: string;
  readonly exitCode?: number;
  /** ISO 8601 of the last termination. */
  readonly lastFailedAt?: string;
  readonly lastReason?: string;
}

/**
 * The parts of a pod that its identity and its health need.
 *
 * @public
 */
export interface SnapshotPod {
  readonly namespace: string;
  readonly name: string;
  /** Its controller or, where a Deployment made its ReplicaSet, the Deployment. */
  readonly owner?: { readonly kind: string; readonly name: string };
  /** Whether an annotation marks it as the mirror of a static pod. */
  readonly mirror?: boolean;
  /** The labels that identify a workload. */
  readonly labels?: {
    readonly podTemplateHash?: string;
    readonly controllerRevisionHash?: string;
    readonly jobName?: string;
    readonly statefulSetPodName?: string;
  };
  readonly phase: 'Pending' | 'Running' | 'Succeeded' | 'Failed' | 'Unknown';
  /** Absent where the source shows no readiness (a listing of phases). */
  readonly ready?: boolean;
  readonly containersReady?: number;
  readonly containersTotal?: number;
  /** The word kubectl would print in STATUS where it is not the phase: CrashLoopBackOff, Evicted, … */
  readonly reason?: string;
  /** The message that goes with `reason`; hostile text, cut to 256 characters. */
  readonly message?: string;
  readonly restarts?: number;
  /** ISO 8601 of the last restart. */
  readonly restartedAt?: string;
  /** ISO 8601 */
  readonly createdAt?: string;
  /** ISO 8601; since when it is not ready. */
  readonly conditionSince?: string;
  /** ISO 8601; present while the pod is being deleted. */
  readonly deletedAt?: string;
  readonly node?: string;
  /** Only those that are not ready, failed or were restarted. */
  readonly containers?: readonly SnapshotContainer[];
}

/**
 * How many pods a controller is to have.
 *
 * @public
 */
export interface SnapshotWorkload {
  readonly namespace: string;
  readonly kind: 'Deployment' | 'StatefulSet' | 'DaemonSet';
  readonly name: string;
  readonly desiredPods: number;
}

/**
 * What was read from one cluster at one time.
 *
 * @public
 */
export interface Snapshot {
  /** ISO 8601 */
  readonly observedAt: string;
  readonly namespaces: readonly SnapshotNamespace[];
  readonly pods: readonly SnapshotPod[];
  /** Absent where the source has pods only. */
  readonly workloads?: readonly SnapshotWorkload[];
  readonly gaps: readonly Gap[];
  /** What a reader of the report should know about the source: "readiness was not shown". */
  readonly notes: readonly string[];
}
