import type { Snapshot } from '../snapshot/Snapshot';
import type { KeptReading } from './KeptReading';

/**
 * Limits of one reading.
 *
 * @public
 */
export interface ReadOptions {
  /** ms for the whole reading */
  readonly timeoutMs: number;
  /** Ends the reading early. */
  readonly signal?: AbortSignal;
}

/**
 * How a cluster is read that was read before.
 *
 * @public
 */
export interface ReadAgainOptions extends ReadOptions {
  /** What the last reading left, if it left anything. */
  readonly kept: KeptReading | undefined;
  /** When this reading begins, by a clock that all who share kept readings have. */
  readonly at: Date;
  /** How long ago everything may last have been read whole, ms. */
  readonly wholeReadingEveryMs: number;
}

/**
 * A snapshot, and what to keep for the next reading.
 *
 * @public
 */
export interface Reading {
  readonly snapshot: Snapshot;
  /** Undefined where nothing may be kept; the kept reading that was given, where it still holds. */
  readonly kept: KeptReading | undefined;
}
