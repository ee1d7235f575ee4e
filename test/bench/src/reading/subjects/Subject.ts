import type { Target } from '../simulation/messages';

export interface Usage {
  /** User and system time so far, ms. */
  readonly cpuMs: number;
  /** Peak memory so far. */
  readonly peakRssBytes: number;
}

/** One way of reading clusters. */
export interface Subject {
  /** Reads one cluster as this subject does. @throws where it could not within the timeout */
  readonly read: (target: Target) => Promise<void>;
  /** The usage of the processes that read; absent where this process reads. */
  readonly usage?: () => Usage;
}
