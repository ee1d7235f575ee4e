import type { HealthRules } from '../catalog/types';
import type { SnapshotPod } from '../snapshot/types';
import { describeDuration, elapsedMs } from './durations';
import type { PodState } from './types';

/** How one pod does. */
export interface PodHealth {
  readonly pod: SnapshotPod;
  readonly state: PodState;
  /** The word that tells why, where the pod is not well. */
  readonly reason?: string;
  /** The reason behind the reason: why its last run ended. */
  readonly lastReason?: string;
  readonly advice?: string;
  /** ms a starting pod is still allowed to take in all. */
  readonly allowedMs?: number;
  /** ISO 8601; since when it is not well, where that can be told. */
  readonly since?: string;
}

/** `Init:CrashLoopBackOff` is judged as `CrashLoopBackOff`. */
export function plainReason(reason: string): string {
  return reason.startsWith('Init:') ? reason.slice('Init:'.length) : reason;
}

function reasonOf(pod: SnapshotPod): string | undefined {
  return pod.reason ?? (pod.phase === 'Running' ? undefined : pod.phase);
}

/** Why its last run ended, where the reason itself does not tell: OOMKilled behind a CrashLoopBackOff. */
function lastReasonOf(pod: SnapshotPod): string | undefined {
  return pod.containers?.find(
    c => !c.ready && c.lastReason && c.lastReason !== 'Error',
  )?.lastReason;
}

// A listing shows no conditions: of a pod that never started, its age tells, of one that once ran, nothing does.
function notReadySince(pod: SnapshotPod): string | undefined {
  return (
    pod.conditionSince ?? (pod.phase === 'Pending' ? pod.createdAt : undefined)
  );
}

function notReady(
  pod: SnapshotPod,
  observedAt: string,
  rules: HealthRules,
  graceMs: number,
): PodHealth {
  const reason = reasonOf(pod);
  const failure = rules.failures.get(plainReason(reason ?? 'NotReady'));
  const allowedMs = Math.max(
    failure ? failure.tolerateMs : rules.startingDeadlineMs,
    graceMs,
  );
  const age = elapsedMs(pod.createdAt, observedAt);
  const since = notReadySince(pod);
  const lastReason = lastReasonOf(pod);
  const advice =
    rules.failures.get(lastReason ?? '')?.advice ?? failure?.advice;
  return {
    pod,
    // A pod of unknown age gets no benefit of the doubt: silence on a broken one is worse.
    state: age !== undefined && age < allowedMs ? 'progressing' : 'degraded',
    allowedMs,
    ...(since && { since }),
    ...(reason && { reason }),
    ...(lastReason && lastReason !== reason && { lastReason }),
    ...(advice && { advice }),
  };
}

/** How a pod does at the time it was read. */
export function podHealth(
  pod: SnapshotPod,
  observedAt: string,
  rules: HealthRules,
  graceMs: number,
): PodHealth {
  if (pod.deletedAt !== undefined || pod.reason === 'Terminating') {
    const tolerated = rules.failures.get('Terminating');
    const age = elapsedMs(pod.deletedAt, observedAt);
    const stuck =
      age !== undefined && age > (tolerated?.tolerateMs ?? Infinity);
    return stuck
      ? {
          pod,
          state: 'degraded',
          reason: 'Terminating',
          since: pod.deletedAt,
          ...(tolerated && { advice: tolerated.advice }),
        }
      : { pod, state: 'leaving' };
  }
  if (pod.phase === 'Succeeded') {
    return { pod, state: 'finished' };
  }
  if (pod.phase === 'Failed') {
    const reason = pod.reason ?? 'Failed';
    const advice = rules.failures.get(plainReason(reason))?.advice;
    return { pod, state: 'finished', reason, ...(advice && { advice }) };
  }
  const failing =
    pod.reason !== undefined && rules.failures.has(plainReason(pod.reason));
  // Where a listing shows phases only, Running is taken for ready.
  const ready = pod.ready ?? (pod.phase === 'Running' && !failing);
  return ready
    ? { pod, state: 'ready' }
    : notReady(pod, observedAt, rules, graceMs);
}

/** A pod that is not well, in words: "mongo-2 Pending for 14 min: 0/5 nodes are available". */
export function describePod(health: PodHealth, observedAt: string): string {
  const { pod, reason, lastReason, since } = health;
  const elapsed = elapsedMs(since, observedAt);
  return [
    `${pod.name} ${reason ?? 'not ready'}`,
    lastReason ? ` after ${lastReason}` : '',
    elapsed === undefined ? '' : ` for ${describeDuration(elapsed)}`,
    pod.message ? `: ${pod.message.replace(/\.+$/, '')}` : '',
  ].join('');
}
