import type { Health } from '../fleet/ProcessHealth';
import type { RequestCounts } from './hostile/HostileFleet';
import type { LoadOptions } from './LoadOptions';

/** Whether a cluster answers as Kubernetes does. */
export type ClusterManners = 'healthy' | 'hostile';

/** One route; those about a single cluster apart for healthy and hostile ones, since some wait until it is read. */
export interface RouteRow {
  readonly route: string;
  readonly cluster?: ClusterManners;
  readonly requests: number;
  readonly refused: number;
  readonly failed: number;
  /** Refusals included; what failed is not. */
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

/** Of the backend's process, at one time of the run. */
export interface HealthSample extends Health {
  readonly atSeconds: number;
}

/** What `results/load.json` has. */
export interface LoadResult {
  readonly options: LoadOptions;
  /** Of the machine. */
  readonly cores: number;
  /** Of the last minute before the users began; what else the machine does is in there. */
  readonly loadAverage: number;
  readonly routes: readonly RouteRow[];
  readonly refusals: readonly CountRow[];
  /** Errors without a reason, answers that broke off or did not come, and the end of the backend. */
  readonly errors: readonly CountRow[];
  /** Of the backend, over the whole run; absent where it ended. */
  readonly eventLoop?: Health['eventLoop'];
  /** Of the process that plays the users. Where it is late, so is what it measures. */
  readonly usersEventLoop: Health['eventLoop'];
  readonly samples: readonly HealthSample[];
  readonly healthyChecks: {
    readonly checks: number;
    /** Between two checks of one healthy cluster, or from the last one to the end. */
    readonly longestGapMs: number;
  };
  /** By what they do. */
  readonly requestsToHostile: RequestCounts;
}
