import { createHash } from 'node:crypto';
import type { Verdict } from 'backstage-plugin-palette-common';

/** How often clusters are checked. */
export interface Pace {
  /** How often each cluster is checked, ms. */
  readonly intervalMs: number;
  /** How soon again where something is wrong, ms. */
  readonly troubledIntervalMs: number;
}

interface ScheduledOutcome {
  readonly verdict: Verdict;
  readonly retryAt?: Date;
  readonly expiresAt?: Date;
}

/**
 * Chooses when a cluster is checked next. Each cluster has a slot of its own in the interval, by its name, so that the
 * fleet stays evenly spread and no healthy cluster is checked twice in one interval.
 *
 * @param outcome - `retryAt`: when to try again, where the cluster could not be read; `expiresAt`: when a waiver expires,
 * so that its finding counts again
 */
export function scheduleNextCheck(
  clusterName: string,
  now: Date,
  pace: Pace,
  outcome: ScheduledOutcome,
): Date {
  const next = findNextTurn(clusterName, now, pace, outcome);
  const { expiresAt } = outcome;
  return expiresAt && expiresAt > now && expiresAt < next ? expiresAt : next;
}

function findNextTurn(
  clusterName: string,
  now: Date,
  pace: Pace,
  outcome: ScheduledOutcome,
): Date {
  const slot = findNextSlot(clusterName, now, pace.intervalMs);
  // A time in the past belongs to an earlier failure.
  if (outcome.retryAt && outcome.retryAt > now) {
    return outcome.retryAt;
  }
  if (outcome.verdict === 'conformant' || outcome.verdict === 'unknown') {
    return slot;
  }
  const soon = now.getTime() + pace.troubledIntervalMs;
  return soon < slot.getTime() ? new Date(soon) : slot;
}

/** The cluster's next slot; a slot that has just begun belongs to this check. */
function findNextSlot(
  clusterName: string,
  now: Date,
  intervalMs: number,
): Date {
  const hash = createHash('sha256').update(clusterName).digest();
  const offsetMs = Math.floor((hash.readUInt32BE(0) / 2 ** 32) * intervalMs);
  const sinceSlot =
    (((now.getTime() - offsetMs) % intervalMs) + intervalMs) % intervalMs;
  return new Date(now.getTime() - sinceSlot + intervalMs);
}
