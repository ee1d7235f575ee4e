import type {
  Confidence,
  HostedKind,
  Presence,
} from '../../catalog/PaletteCatalog';
import type { SnapshotContainer, SnapshotPod } from '../../snapshot/Snapshot';
import type { Workload } from '../../workloads';
import type { FindingState, PodState } from './states';

/**
 * Why a finding is what it is: codes for programs, one sentence for people.
 *
 * @public
 */
export interface Because {
  /** The reason for the state, then what else is known: reasons of Kubernetes, `consequence`, `knownTrouble`, … */
  readonly codes: readonly string[];
  readonly sentence: string;
  /** The trait that nothing on the cluster shows, so that the component was not asked for. */
  readonly untoldTrait?: string;
  /** Ids of the findings whose trouble causes this one. */
  readonly causedBy?: readonly string[];
  /** What to do next; absent where nothing is to be done. */
  readonly advice?: string;
  /** The known trouble that the advice is from. */
  readonly trouble?: FindingTrouble;
}

/**
 * The known trouble of a finding, with pages about it.
 *
 * @public
 */
export interface FindingTrouble {
  /** The same as in the Palette catalog, or in the overlay that added it. */
  readonly id: string;
  readonly title: string;
  /** https URL of a page about it. */
  readonly link?: string;
  /** https URL of the portal owner's own page about it. */
  readonly runbook?: string;
  /** The Palette release that fixed it, `4.10.0`. */
  readonly mendedIn?: string;
  /** URL of the page that it is known from, or the name of the overlay that added it. */
  readonly source: string;
}

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
  /** ISO 8601 */
  readonly restartedAt?: string;
  /** ISO 8601 */
  readonly createdAt?: string;
  readonly node?: string;
  readonly containers?: readonly SnapshotContainer[];
}

/**
 * An event about a finding's pods, its workload, or a controller between the two.
 *
 * @public
 */
export interface FindingEvent {
  /** Kubernetes' word: FailedCreate, BackOff, … */
  readonly reason: string;
  /** Text that a cluster controls, printable and cut to 256 characters. */
  readonly message: string;
  readonly type: 'Normal' | 'Warning';
  /** How often it happened. */
  readonly count: number;
  /** ISO 8601 */
  readonly lastSeenAt?: string;
  /** The object it is about, as kubectl names it: `replicaset/web-5d8f7c9b6d`. */
  readonly object: string;
}

/**
 * The end of the log that a pod's containers wrote before they were restarted.
 *
 * @public
 */
export interface PreviousLog {
  readonly pod: string;
  readonly namespace: string;
  /** At most 20 lines, each printable and cut to 256 characters. They may hold secrets. */
  readonly lines: readonly string[];
}

/**
 * The waiver of a finding: somebody knows its trouble and accepts it for a time.
 *
 * @public
 */
export interface FindingWaiver {
  readonly id: string;
  readonly reason: string;
  /** An https URL, or the key of a ticket. */
  readonly ticket?: string;
  /** An entity reference or a name; absent where the waiver does not say. */
  readonly author?: string;
  /** ISO 8601; from then on the finding counts again. */
  readonly until: string;
  /** `config`: the portal's app-config; `portal`: somebody in the portal; `file`: a file on the command line. */
  readonly source: 'config' | 'portal' | 'file';
}

/**
 * The outcome for one workload.
 *
 * @public
 */
export interface WorkloadFinding {
  /**
   * `<namespace pattern>/<name>`, the same on every cluster of a type. Findings of hosted clusters have the name of the
   * namespace instead of a pattern.
   */
  readonly id: string;
  /** The namespace it is in, or the pattern where no such namespace exists. */
  readonly namespace: string;
  readonly component: string;
  readonly kind: Workload['kind'];
  readonly state: FindingState;
  readonly because: Because;
  /** ISO 8601; since when the worst pod has its state, where that is known. */
  readonly since?: string;
  readonly readyPods: number;
  readonly desiredPods: number;
  readonly pods: readonly FindingPod[];
  readonly summary: string;
  readonly confidence: Confidence;
  /** The newest first; present where the source has events that speak of it. */
  readonly events?: readonly FindingEvent[];
  /** Present where the source has them and they were asked for. */
  readonly previousLogs?: readonly PreviousLog[];
  /** Present while a waiver covers its trouble: it keeps its state and does not count. */
  readonly waived?: FindingWaiver;
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
  /** Pod name patterns, verbatim from the documentation. */
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
 * It counts only where it is in trouble.
 *
 * @public
 */
export type UnlistedFinding = WorkloadFinding;

/**
 * Another cluster whose namespaces are on this one: one that is being created here, or a virtual one. Its troubles count;
 * what it lacks does not.
 *
 * @public
 */
export interface HostedClusterFinding {
  readonly uid: string;
  readonly kind: HostedKind | 'unknown';
  /** For people: "Virtual cluster". */
  readonly title: string;
  readonly namespaces: readonly string[];
  /** What shows its kind, in words. */
  readonly evidence: readonly string[];
  /** The worst state of its workloads; `unknown` where a gap hides them. */
  readonly state: FindingState;
  readonly workloads: readonly WorkloadFinding[];
  /** Pods of the applications that run in it, which are not judged. */
  readonly applicationPods: number;
}
