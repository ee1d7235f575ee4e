import type { HealthRules } from '../../catalog/PaletteCatalog';
import { conclude } from '../report/reasons';
import { measureElapsedMs } from '../wording/durations';
import {
  findingAdvice,
  findingSentences,
  type PodCounts,
} from '../wording/findingSentences';
import { describePod, stripInit, type PodHealth } from './podHealth';
import { describeFlapping, describeRecentRestart } from './restarts';
import type { PodsHealth } from './PodsHealth';

/**
 * Judges a workload that should run all the time: it has as many ready pods as it should have. The first rule that fits
 * decides.
 *
 * @param pods - at least one
 * @param replicas - how many there should be, where that is known; else 0
 */
export function judgeLongRunning(
  pods: readonly PodHealth[],
  observedAt: string,
  replicas: number,
  rules: HealthRules,
): PodsHealth {
  const counted = pods.filter(
    p => p.state !== 'finished' && p.state !== 'leaving',
  );
  const counts = countPods(counted, replicas);
  const { readyPods, desiredPods } = counts;

  const degraded = counted.find(p => p.state === 'degraded');
  if (degraded) {
    return concludeNotReady(degraded, counts, observedAt);
  }
  const starting = counted.find(p => p.state === 'progressing');
  if (starting) {
    return concludeStarting(starting, counts, observedAt);
  }
  if (readyPods < desiredPods && pods.some(p => p.state === 'leaving')) {
    return {
      ...conclude('progressing', 'leaving', findingSentences.leaving(counts)),
      ...counts,
    };
  }
  if (readyPods < desiredPods) {
    return concludeTooFew(pods, counts, observedAt);
  }
  return (
    concludeFlapping(counted, counts, observedAt, rules) ??
    concludeReady(counted, counts, observedAt, rules)
  );
}

function countPods(counted: readonly PodHealth[], replicas: number): PodCounts {
  const stuckLeaving = counted.filter(
    p => p.state === 'degraded' && p.reason === 'Terminating',
  );
  return {
    readyPods: counted.filter(p => p.state === 'ready').length,
    desiredPods: Math.max(replicas, counted.length - stuckLeaving.length, 1),
  };
}

function concludeNotReady(
  pod: PodHealth,
  counts: PodCounts,
  observedAt: string,
): PodsHealth {
  return {
    ...conclude(
      'degraded',
      'podNotReady',
      findingSentences.podNotReady(counts, describePod(pod, observedAt)),
      { codes: listReasons(pod), advice: pod.advice },
    ),
    ...counts,
    ...(pod.since && { since: pod.since }),
  };
}

function concludeStarting(
  health: PodHealth,
  counts: PodCounts,
  observedAt: string,
): PodsHealth {
  const { pod, reason, since, allowedMs = 0 } = health;
  const elapsedMs = measureElapsedMs(pod.createdAt, observedAt) ?? 0;
  return {
    ...conclude(
      'progressing',
      'starting',
      findingSentences.starting(counts, { elapsedMs, allowedMs, reason }),
      { codes: listReasons(health) },
    ),
    ...counts,
    ...(since && { since }),
  };
}

function concludeTooFew(
  pods: readonly PodHealth[],
  counts: PodCounts,
  observedAt: string,
): PodsHealth {
  const ended = pods.find(p => p.state === 'finished');
  if (!ended) {
    return {
      ...conclude(
        'degraded',
        'tooFewPods',
        findingSentences.tooFewPods(counts),
      ),
      ...counts,
    };
  }
  const { reason = 'Completed', advice } = ended;
  return {
    ...conclude(
      'degraded',
      'ended',
      findingSentences.ended(
        counts,
        describePod({ ...ended, reason }, observedAt),
      ),
      { codes: [reason], advice },
    ),
    ...counts,
  };
}

function concludeFlapping(
  counted: readonly PodHealth[],
  counts: PodCounts,
  observedAt: string,
  rules: HealthRules,
): PodsHealth | undefined {
  const flapping = describeFlapping(
    counted.map(p => p.pod),
    observedAt,
    rules,
  );
  if (!flapping) {
    return undefined;
  }
  const { sentence, reason } = flapping;
  return {
    ...conclude(
      'degraded',
      'flapping',
      findingSentences.flapping(counts, sentence),
      {
        codes: reason ? [reason] : [],
        advice:
          rules.failures.get(reason ?? '')?.advice ??
          findingAdvice.readLastLog(),
      },
    ),
    ...counts,
  };
}

function concludeReady(
  counted: readonly PodHealth[],
  counts: PodCounts,
  observedAt: string,
  rules: HealthRules,
): PodsHealth {
  const restart = describeRecentRestart(
    counted.map(p => p.pod),
    observedAt,
    rules,
  );
  return {
    ...conclude('ready', 'ready', findingSentences.ready(counts, restart), {
      codes: restart ? ['restartedRecently'] : [],
    }),
    ...counts,
  };
}

/** The reasons of a pod as rules name them: in full, without `Init:`, and the one behind it. */
function listReasons({ reason, lastReason }: PodHealth): readonly string[] {
  const all = [reason, reason && stripInit(reason), lastReason];
  return [...new Set(all.filter(r => r !== undefined))];
}
