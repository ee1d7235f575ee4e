import type { FindingState, Verdict } from '../conformance/types';

/**
 * A recorded change: of a component's state where `id` is given, else of the cluster's verdict.
 *
 * @public
 */
export interface Transition {
  readonly clusterName: string;
  readonly entityRef: string;
  /** The component, `<namespace pattern>/<name>`. */
  readonly id?: string;
  readonly namespace?: string;
  readonly component?: string;
  /** Absent where it was seen for the first time. */
  readonly from?: FindingState | Verdict;
  readonly to: FindingState | Verdict;
  /** One sentence. */
  readonly reason: string;
  /** ISO 8601 */
  readonly at: string;
}

/**
 * What changed on one cluster in the last 30 days.
 *
 * @public
 */
export interface ClusterHistory {
  readonly clusterName: string;
  readonly entityRef: string;
  readonly components: readonly {
    readonly id: string;
    readonly namespace: string;
    readonly component: string;
    readonly state: FindingState;
    /** ISO 8601; when the recorded state began. */
    readonly since: string;
    /** It changed four times or more in the last 24 hours. */
    readonly flapping: boolean;
  }[];
  /** The latest first, at most 500. */
  readonly transitions: readonly Transition[];
  /** The last 30 days, the oldest first. */
  readonly days: readonly {
    /** `2026-11-25` */
    readonly day: string;
    /** The worst verdict of the day; absent before the first reading. */
    readonly worst?: Verdict;
    readonly changes: number;
  }[];
}
