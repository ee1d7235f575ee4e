import type { HealthRules } from '../../catalog/PaletteCatalog';
import type { SnapshotPod } from '../../snapshot/Snapshot';
import type { PodState } from '../report/states';
import { describeDuration, measureElapsedMs } from '../wording/durations';

/** The health of one pod. */
export interface PodHealth {
  readonly pod: SnapshotPod;
  readonly state: PodState;
  /** The word of Kubernetes for what is wrong; absent where nothing is. */
  readonly reason?: string;
  /** The reason behind the reason: why its last run ended. */
  readonly lastReason?: string;
  readonly advice?: string;
  /** ms that a starting pod may take in all. */
  readonly allowedMs?: number;
  /** ISO 8601; since when it is not ready, where that is known. */
  readonly since?: string;
}

/**
 * Judges a pod at the time it was read.
 *
 * @param graceMs - ms that a young pod of its component may fail, whatever its reason
 */
export function judgePod(
  pod: SnapshotPod,
  observedAt: string,
  rules: HealthRules,
  graceMs: number,
): PodHealth {
  if (pod.deletedAt !== undefined || pod.reason === 'Terminating') {
    return judgeLeaving(pod, observedAt, rules);
  }
  if (pod.phase === 'Succeeded') {
    return { pod, state: 'finished' };
  }
  if (pod.phase === 'Failed') {
    const reason = pod.reason ?? 'Failed';
    const advice = rules.failures.get(stripInit(reason))?.advice;
    return { pod, state: 'finished', reason, ...(advice && { advice }) };
  }
  const failing =
    pod.reason !== undefined && rules.failures.has(stripInit(pod.reason));
  // A listing of phases does not show readiness, so a running pod is taken for ready.
  const ready = pod.ready ?? (pod.phase === 'Running' && !failing);
  return ready
    ? { pod, state: 'ready' }
    : judgeNotReady(pod, observedAt, rules, graceMs);
}

/** A pod that is not ready, in words: "mongo-2 Pending for 14 min: 0/5 nodes are available". */
export function describePod(health: PodHealth, observedAt: string): string {
  const { pod, reason, lastReason, since } = health;
  const elapsed = measureElapsedMs(since, observedAt);
  return [
    `${pod.name} ${reason ?? 'not ready'}`,
    lastReason ? ` after ${lastReason}` : '',
    elapsed === undefined ? '' : ` for ${describeDuration(elapsed)}`,
    pod.message ? `: ${pod.message.replace(/\.+$/, '')}` : '',
  ].join('');
}

/** The reason that rules name: `CrashLoopBackOff` for `Init:CrashLoopBackOff`. */
export function stripInit(reason: string): string {
  return reason.startsWith('Init:') ? reason.slice('Init:'.length) : reason;
}

function judgeLeaving(
  pod: SnapshotPod,
  observedAt: string,
  { failures }: HealthRules,
): PodHealth {
  const tolerated = failures.get('Terminating');
  const elapsed = measureElapsedMs(pod.deletedAt, observedAt);
  const stuck =
    elapsed !== undefined && elapsed > (tolerated?.tolerateMs ?? Infinity);
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

function judgeNotReady(
  pod: SnapshotPod,
  observedAt: string,
  rules: HealthRules,
  graceMs: number,
): PodHealth {
  const reason =
    pod.reason ?? (pod.phase === 'Running' ? undefined : pod.phase);
  const failure = rules.failures.get(stripInit(reason ?? 'NotReady'));
  const allowedMs = Math.max(
    failure ? failure.tolerateMs : rules.startingDeadlineMs,
    graceMs,
  );
  const age = measureElapsedMs(pod.createdAt, observedAt);
  const since = findNotReadySince(pod);
  const lastReason = findLastReason(pod);
  const advice =
    rules.failures.get(lastReason ?? '')?.advice ?? failure?.advice;
  return {
    pod,
    // A pod of unknown age is degraded at once, because silence about a broken one is worse than a false alarm.
    state: age !== undefined && age < allowedMs ? 'progressing' : 'degraded',
    allowedMs,
    ...(since && { since }),
    ...(reason && { reason }),
    ...(lastReason && lastReason !== reason && { lastReason }),
    ...(advice && { advice }),
  };
}

// Since when a pod is not ready. A listing shows no conditions, but the age of a pod that never started tells.
function findNotReadySince(pod: SnapshotPod): string | undefined {
  return (
    pod.conditionSince ?? (pod.phase === 'Pending' ? pod.createdAt : undefined)
  );
}

/** Why its last run ended, where the reason itself does not say: OOMKilled behind a CrashLoopBackOff. */
function findLastReason(pod: SnapshotPod): string | undefined {
  return pod.containers?.find(
    c => !c.ready && c.lastReason && c.lastReason !== 'Error',
  )?.lastReason;
}
