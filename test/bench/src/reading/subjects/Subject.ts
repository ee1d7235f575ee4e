import type { Target } from '../simulation/messages';

export interface Usage {
  /** ms of user and system time so far */
  readonly cpuMs: number;
  /** The most so far. */
  readonly peakRssBytes: number;
}

/** One way of reading clusters. */
export interface Subject {
  /** Reads one cluster as this subject does. @throws where it could not within the timeout */
  readonly read: (target: Target) => Promise<void>;
  /** What reading took, where it is not this process that reads. */
  readonly usage?: () => Usage;
}
