import { createHash } from 'node:crypto';
import type { Verdict } from 'backstage-plugin-palette-common';

export interface Pace {
  /** How often each cluster is checked, ms. */
  readonly intervalMs: number;
  /** How soon again where something is wrong, ms. */
  readonly troubledIntervalMs: number;
}

/**
 * When a cluster is checked next. Each has a slot of its own in the interval, by its name, so that the fleet is spread
 * evenly, stays so, and no cluster is checked twice in one interval.
 *
 * @param outcome - `retryAt`: of a cluster that could not be read
 */
export function nextCheckAt(
  clusterName: string,
  now: Date,
  pace: Pace,
  outcome: { readonly verdict: Verdict; readonly retryAt?: Date },
): Date {
  const slot = nextSlot(clusterName, now, pace.intervalMs);
  // One that is over is of an earlier failure: what went wrong since has left none.
  if (outcome.retryAt && outcome.retryAt > now) {
    return outcome.retryAt;
  }
  if (outcome.verdict === 'conformant' || outcome.verdict === 'unknown') {
    return slot;
  }
  const soon = now.getTime() + pace.troubledIntervalMs;
  return soon < slot.getTime() ? new Date(soon) : slot;
}

/** The cluster's next slot; one that has just begun is this check's own. */
function nextSlot(clusterName: string, now: Date, intervalMs: number): Date {
  const hash = createHash('sha256').update(clusterName).digest();
  const offsetMs = Math.floor((hash.readUInt32BE(0) / 2 ** 32) * intervalMs);
  const sinceSlot =
    (((now.getTime() - offsetMs) % intervalMs) + intervalMs) % intervalMs;
  return new Date(now.getTime() - sinceSlot + intervalMs);
}
