import type { Health } from '../backend/ProcessHealth';
import type { RequestCounts } from './hostile/HostileFleet';
import type { LoadOptions } from './LoadOptions';

/** Whether a cluster answers as Kubernetes does. */
export type ClusterManners = 'healthy' | 'hostile';

/** One route. A route about one cluster has a row for healthy and one for hostile clusters, which take longer to read. */
export interface RouteRow {
  readonly route: string;
  readonly cluster?: ClusterManners;
  readonly requests: number;
  readonly refused: number;
  readonly failed: number;
  /** Refusals count, failures do not. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly longestMs: number;
}

/** Answers of one kind. */
export interface CountRow {
  readonly route: string;
  readonly what: string;
  readonly count: number;
}

/** The health of the backend's process at one time of the run. */
export interface HealthSample extends Health {
  readonly atSeconds: number;
}

/** The content of `results/load.json`. */
export interface LoadResult {
  readonly options: LoadOptions;
  /** CPU cores of the machine. */
  readonly cores: number;
  /** Load average of the minute before the users began; it includes other work of the machine. */
  readonly loadAverage: number;
  readonly routes: readonly RouteRow[];
  readonly refusals: readonly CountRow[];
  /** Errors without a reason, answers that broke off or never came, and the end of the backend. */
  readonly errors: readonly CountRow[];
  /** The backend's event loop over the whole run; absent if the backend ended. */
  readonly eventLoop?: Health['eventLoop'];
  /** The event loop of the process that plays the users; its delays add to the measured times. */
  readonly usersEventLoop: Health['eventLoop'];
  readonly samples: readonly HealthSample[];
  readonly healthyChecks: {
    readonly checks: number;
    /** Longest time between two checks of a healthy cluster, or from the last one to the end. */
    readonly longestGapMs: number;
  };
  /** Requests by kind of hostile cluster. */
  readonly requestsToHostile: RequestCounts;
}
