import type { FindingState, Verdict } from '../conformance/types';
import type { Transition } from './clusterHistory';
import type { SetupProblem } from './setupProblems';

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
  /** What began or ended in the last 24 hours, one entry for trouble that several clusters had at the same time. */
  readonly incidents: {
    readonly total: number;
    /** At most twenty: what lasts first, then the latest. */
    readonly items: readonly FleetIncident[];
  };
  /** Entities that would stand for a cluster if their annotations could be used, as far as the caller may see them. */
  readonly needSetup: {
    readonly total: number;
    /** At most 50, by their references. */
    readonly items: readonly {
      readonly entityRef: string;
      readonly title?: string;
      readonly problem: SetupProblem;
      /** One sentence that says what to change. */
      readonly message: string;
    }[];
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
 * Trouble of one component from its beginning to its end, on all clusters that had it at the same time. Without `id` it is the
 * clusters themselves that could not be read.
 *
 * @public
 */
export interface FleetIncident {
  /** The component, `<namespace pattern>/<name>`. */
  readonly id?: string;
  /** The pattern. */
  readonly namespace?: string;
  readonly component?: string;
  /** The worst state that it had. */
  readonly state: FindingState;
  /** ISO 8601; absent where it began before the history that is kept. */
  readonly since?: string;
  /** ISO 8601; absent while it lasts. */
  readonly until?: string;
  /** One sentence, from the cluster that had it last. */
  readonly reason: string;
  readonly clusterCount: number;
  /** At most ten, those that had it last first. */
  readonly clusters: readonly {
    readonly clusterName: string;
    readonly entityRef: string;
    readonly title?: string;
    /** The namespace on this cluster. */
    readonly namespace?: string;
    /** ISO 8601; absent while it lasts here. */
    readonly until?: string;
  }[];
}

/**
 * How many clusters there are of each verdict.
 *
 * @public
 */
export type VerdictCounts = Readonly<Record<Verdict, number>>;
