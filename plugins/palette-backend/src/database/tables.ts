import type {
  FindingState,
  ReadFailureClass,
  SetupProblem,
  Verdict,
} from 'backstage-plugin-palette-common';
import type { Timestamp } from './timestamps';

/** A row of `cluster_reports`: the latest report of a cluster as one entity declares it. */
export interface ReportRow {
  readonly cluster_name: string;
  /** The entity's declarations, as `toDeclaredKey` writes them. */
  readonly declared: string;
  /** `Report` as JSON. */
  readonly report: string;
  /** The time of the report, which its JSON has only as it was when it was written. */
  readonly observed_at: Timestamp;
  /** Hash of the kept reading that it is of; null where it would not stay the same while that holds. */
  readonly judged_from: string | null;
}

/** A row of `cluster_failures`: the unbroken series of failed readings of a cluster. */
export interface FailureRow {
  readonly cluster_name: string;
  readonly class: ReadFailureClass;
  readonly message: string;
  readonly since: Timestamp;
  readonly at: Timestamp;
  readonly failures: number;
  readonly retry_at: Timestamp | null;
  readonly user_provider: string | null;
}

/** A row of `cluster_readings`: what the last reading of a cluster left for the next. */
export interface ReadingRow {
  readonly cluster_name: string;
  /** SHA-256 of the JSON, hexadecimal. */
  readonly hash: string;
  /** `KeptReading` as JSON, compressed. */
  readonly reading: Buffer;
  readonly read_whole_at: Timestamp;
}

/** A row of `fleet_clusters`: one cluster, when it is due, who checks it, and its latest outcome in brief. */
export interface FleetClusterRow {
  readonly cluster_name: string;
  readonly entity_ref: string;
  /** The version of the entity that these columns were read from; null where it has none. */
  readonly entity_etag: string | null;
  readonly title: string | null;
  readonly owner: string | null;
  readonly declared: string;
  /** Declared traits and strictness as JSON. */
  readonly target: string;
  readonly palette_cluster_id: string | null;
  readonly cloud_type: string | null;
  readonly project_name: string | null;
  /** References of other entities that stand for it, as JSON. */
  readonly other_entities: string;
  readonly next_check_at: Timestamp;
  readonly lease_owner: string | null;
  readonly lease_until: Timestamp | null;
  readonly cluster_type: string | null;
  readonly infrastructure: string | null;
  readonly verdict: Verdict;
  readonly severity: number;
  readonly read_verdict: Verdict | null;
  readonly headline: string;
  readonly ready: number;
  readonly expected: number;
  readonly missing: number;
  readonly degraded: number;
  /** `[{namespace, state}]` as JSON. */
  readonly namespaces: string;
  readonly since: Timestamp | null;
  readonly observed_at: Timestamp | null;
  readonly checked_at: Timestamp | null;
  readonly failure_class: ReadFailureClass | null;
  readonly failure_message: string | null;
  readonly failed_since: Timestamp | null;
  /** `FleetBrief` as JSON; null where no report was recorded. */
  readonly brief: string | null;
  /** When the trouble of the worst finding began. */
  readonly worst_since: Timestamp | null;
  /** What the last report was judged by, as `toJudgedBy` writes it; null where an earlier version recorded it. */
  readonly judged_by: string | null;
  /** Random; names the cluster in signals, which everyone receives. */
  readonly live_id: string | null;
}

/** A row of `fleet_findings`: a component that is missing or degraded on a cluster, in its worst state. */
export interface FleetFindingRow {
  readonly cluster_name: string;
  readonly finding_id: string;
  readonly namespace: string;
  readonly component: string;
  readonly state: FindingState;
}

/** A row of `fleet_states`: the recorded states of a cluster's components. */
export interface FleetStatesRow {
  readonly cluster_name: string;
  /** `RecordedState[]` as JSON. */
  readonly states: string;
}

/** A row of `fleet_transitions` without its id: a transition of a component or, without `finding_id`, of the cluster's verdict. */
export interface FleetTransitionRow {
  readonly cluster_name: string;
  readonly finding_id: string | null;
  readonly namespace: string | null;
  readonly component: string | null;
  readonly from: string | null;
  readonly to: string;
  readonly reason: string;
  readonly at: Timestamp;
  /** The day of `at` in UTC: `2026-11-25`. */
  readonly day: string;
}

/** A row of `fleet_unusable`: an entity whose annotations cannot be used as they are. */
export interface FleetUnusableRow {
  readonly entity_ref: string;
  readonly title: string | null;
  readonly problem: SetupProblem;
  /** One sentence. */
  readonly message: string;
}

/** A row of `fleet_unregistered`: a cluster of the Kubernetes plugin without an entity. */
export interface FleetUnregisteredRow {
  readonly cluster_name: string;
  readonly auth_provider: string;
}

/** A row of `waivers`: the trouble of a component that somebody in the portal accepted for a time. */
export interface WaiverRow {
  readonly id: string;
  readonly component: string;
  /** `WaiverClusters` as JSON. */
  readonly clusters: string;
  readonly reason: string;
  readonly ticket: string | null;
  readonly author: string;
  readonly created_at: Timestamp;
  readonly expires_at: Timestamp;
  /** When somebody ended it. */
  readonly ended_at: Timestamp | null;
  readonly ended_by: string | null;
}
