/** A time as the databases give it: SQLite in ms, PostgreSQL as a Date. */
export type Timestamp = Date | number | string;

/**
 * Stored times may be later than a query's own by this much, ms: checks go on during a query, and the clocks of replicas
 * differ a little.
 */
const TOLERANCE_MS = 60_000;

/** Writes a stored time as ISO 8601; undefined where none is stored. */
export function toIsoString(timestamp: Timestamp): string;
export function toIsoString(timestamp: Timestamp | null): string | undefined;
export function toIsoString(timestamp: Timestamp | null): string | undefined {
  return timestamp === null ? undefined : new Date(timestamp).toISOString();
}

/** The latest stored time that can be true. A wrong clock wrote any later time. */
export function getLatestTrustedTime(now: Date): Date {
  return new Date(now.getTime() + TOLERANCE_MS);
}
