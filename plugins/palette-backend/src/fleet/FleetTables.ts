import type {
  FindingState,
  ReadFailureClass,
  Verdict,
} from 'backstage-plugin-palette-common';

/** SQLite gives milliseconds, PostgreSQL a Date. */
export type Timestamp = Date | number | string;

/** A row of `fleet_clusters`. */
export interface FleetClusterRow {
  readonly cluster_name: string;
  readonly entity_ref: string;
  readonly title: string | null;
  readonly owner: string | null;
  readonly declared: string;
  /** Declared traits and strictness as JSON. */
  readonly target: string;
  readonly palette_cluster_id: string | null;
  readonly cloud_type: string | null;
  readonly project_name: string | null;
  /** References of further entities that stand for it, as JSON. */
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
}

/** A row of `fleet_findings`: one for each component of a cluster, its worst. */
export interface FleetFindingRow {
  readonly cluster_name: string;
  readonly finding_id: string;
  readonly namespace: string;
  readonly component: string;
  readonly state: FindingState;
}

/** A row of `fleet_states`. */
export interface FleetStatesRow {
  readonly cluster_name: string;
  /** `RecordedState[]` as JSON. */
  readonly states: string;
}

/** A row of `fleet_transitions`, without its id. */
export interface FleetTransitionRow {
  readonly cluster_name: string;
  readonly finding_id: string | null;
  readonly namespace: string | null;
  readonly component: string | null;
  readonly from: string | null;
  readonly to: string;
  readonly reason: string;
  readonly at: Timestamp;
  /** Of `at`, UTC: `2026-11-25`. */
  readonly day: string;
}

/** A row of `fleet_unregistered`. */
export interface FleetUnregisteredRow {
  readonly cluster_name: string;
  readonly auth_provider: string;
}
