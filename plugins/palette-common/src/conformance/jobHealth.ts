import { describePod, type PodHealth } from './podHealth';
import type { PodsHealth } from './PodsHealth';

// Ages may be absent from a listing; the name of a run holds its time too.
function newestFirst(a: PodHealth, b: PodHealth): number {
  const key = ({ pod }: PodHealth) => `${pod.createdAt ?? ''} ${pod.name}`;
  return key(a) < key(b) ? 1 : -1;
}

/** The health of what runs to completion: a Job, or the latest run of a CronJob. */
export function jobHealth(
  pods: readonly PodHealth[],
  observedAt: string,
  kind: string,
): PodsHealth {
  const [newest] = [...pods].sort(newestFirst);
  // A Job ends with its first success; of a CronJob the latest run counts.
  const done =
    kind === 'Job'
      ? pods.some(p => p.pod.phase === 'Succeeded')
      : newest.pod.phase === 'Succeeded';
  if (done) {
    return {
      state: 'ready',
      readyPods: 1,
      desiredPods: 1,
      because: { codes: ['completed'], sentence: 'Completed.' },
    };
  }
  if (newest.pod.phase === 'Failed' || newest.state === 'degraded') {
    return {
      state: 'degraded',
      readyPods: 0,
      desiredPods: 1,
      because: {
        codes: ['jobFailed', ...(newest.reason ? [newest.reason] : [])],
        sentence: `Its latest run failed: ${describePod(newest, observedAt)}.`,
        ...(newest.advice && { advice: newest.advice }),
      },
      ...(newest.since && { since: newest.since }),
    };
  }
  const starting = newest.state === 'progressing';
  return {
    state: starting ? 'progressing' : 'ready',
    readyPods: starting ? 0 : 1,
    desiredPods: 1,
    because: {
      codes: ['running'],
      sentence: starting ? 'A run is starting.' : 'A run is under way.',
    },
  };
}
