import type { HealthRules } from '../catalog/types';
import { describeDuration, elapsedMs } from './durations';
import { describePod, plainReason, type PodHealth } from './podHealth';
import { describeFlapping, describeRecentRestart } from './restarts';
import type { PodsHealth } from './PodsHealth';

/** The reasons of a pod, plain and without `Init:`, as rules name them. */
function reasonsOf({ reason, lastReason }: PodHealth): readonly string[] {
  const all = [reason, reason && plainReason(reason), lastReason];
  return [...new Set(all.filter((r): r is string => r !== undefined))];
}

function worstOf(
  pods: readonly PodHealth[],
  state: PodHealth['state'],
): PodHealth | undefined {
  return pods.find(p => p.state === state);
}

/** The health of what runs on: as many ready pods as there should be. */
export function longRunningHealth(
  pods: readonly PodHealth[],
  observedAt: string,
  replicas: number,
  rules: HealthRules,
): PodsHealth {
  const counted = pods.filter(
    p => p.state !== 'finished' && p.state !== 'leaving',
  );
  const ready = counted.filter(p => p.state === 'ready').length;
  const stuckLeaving = counted.filter(
    p => p.state === 'degraded' && p.reason === 'Terminating',
  ).length;
  const desired = Math.max(replicas, counted.length - stuckLeaving, 1);
  const counts = { readyPods: ready, desiredPods: desired };
  const ofDesired = `${ready} of ${desired} ready`;

  const degraded = worstOf(counted, 'degraded');
  if (degraded) {
    return {
      ...counts,
      state: 'degraded',
      because: {
        codes: ['podNotReady', ...reasonsOf(degraded)],
        sentence: `${ofDesired}: ${describePod(degraded, observedAt)}.`,
        ...(degraded.advice && { advice: degraded.advice }),
      },
      ...(degraded.since && { since: degraded.since }),
    };
  }
  const starting = worstOf(counted, 'progressing');
  if (starting) {
    const elapsed = elapsedMs(starting.pod.createdAt, observedAt) ?? 0;
    const allowed = describeDuration(starting.allowedMs ?? 0);
    const reason = starting.reason ? `${starting.reason}; ` : '';
    return {
      ...counts,
      state: 'progressing',
      because: {
        codes: ['starting', ...reasonsOf(starting)],
        sentence: `${ofDesired}, starting for ${describeDuration(
          elapsed,
        )} (${reason}allowed: ${allowed}).`,
      },
      ...(starting.since && { since: starting.since }),
    };
  }
  if (ready < desired && pods.some(p => p.state === 'leaving')) {
    return {
      ...counts,
      state: 'progressing',
      because: {
        codes: ['leaving'],
        sentence: `${ofDesired}: a pod is being deleted and none has taken its place yet.`,
      },
    };
  }
  if (ready < desired) {
    const ended = pods.find(p => p.state === 'finished');
    const why = ended
      ? describePod(
          { ...ended, reason: ended.reason ?? 'Completed' },
          observedAt,
        )
      : `${desired - ready} of its pods ${
          desired - ready === 1 ? 'is' : 'are'
        } not there`;
    return {
      ...counts,
      state: 'degraded',
      because: {
        codes: ended ? ['ended', ended.reason ?? 'Completed'] : ['tooFewPods'],
        sentence: `${ofDesired}: ${why}.`,
        ...(ended?.advice && { advice: ended.advice }),
      },
    };
  }
  const flapping = describeFlapping(
    counted.map(p => p.pod),
    observedAt,
    rules,
  );
  if (flapping) {
    return {
      ...counts,
      state: 'degraded',
      because: {
        codes: ['flapping', ...(flapping.reason ? [flapping.reason] : [])],
        sentence: `${ofDesired} at this moment, but ${flapping.sentence}.`,
        advice:
          rules.failures.get(flapping.reason ?? '')?.advice ??
          'Look at the log of its last run (kubectl logs --previous).',
      },
    };
  }
  const restarted = describeRecentRestart(
    counted.map(p => p.pod),
    observedAt,
    rules,
  );
  return {
    ...counts,
    state: 'ready',
    because: restarted
      ? {
          codes: ['ready', 'restartedRecently'],
          sentence: `${ofDesired}; ${restarted}.`,
        }
      : { codes: ['ready'], sentence: `${ofDesired}.` },
  };
}
