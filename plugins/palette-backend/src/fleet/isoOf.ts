import type { Timestamp } from './FleetTables';

/** A stored time as ISO 8601. */
export function isoOf(timestamp: Timestamp | null): string | undefined {
  return timestamp === null ? undefined : new Date(timestamp).toISOString();
}
