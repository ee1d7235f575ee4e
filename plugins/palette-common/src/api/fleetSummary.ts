import type { Verdict } from '../conformance/types';
import type { Transition } from './clusterHistory';

/**
 * The fleet at a glance.
 *
 * @public
 */
export interface FleetSummary {
  /** ISO 8601 */
  readonly asOf: string;
  readonly total: number;
  readonly stale: number;
  readonly byVerdict: VerdictCounts;
  /** At most ten, most clusters first. */
  readonly topComponents: readonly {
    readonly id: string;
    /** The pattern of the namespace. */
    readonly namespace: string;
    readonly component: string;
    /** Clusters. */
    readonly missing: number;
    /** Clusters. */
    readonly degraded: number;
  }[];
  /** The last 24 hours: how many transitions there were, and the latest twenty. */
  readonly changes: {
    readonly total: number;
    readonly items: readonly Transition[];
  };
  /** The last 30 days, the oldest first: clusters at the end of each day (UTC), today's as of now. */
  readonly trend: readonly {
    /** `2026-11-25` */
    readonly day: string;
    readonly byVerdict: VerdictCounts;
  }[];
  /** Checks that wait in the whole portal, also of clusters that the caller may not see. */
  readonly backlog: {
    /** Checks that should have begun. */
    readonly due: number;
    /** ISO 8601 */
    readonly oldestObservedAt?: string;
  };
}

/**
 * How many clusters there are of each verdict.
 *
 * @public
 */
export type VerdictCounts = Readonly<Record<Verdict, number>>;
