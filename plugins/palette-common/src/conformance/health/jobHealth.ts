import { conclude } from '../report/reasons';
import { findingSentences } from '../wording/findingSentences';
import { describePod, type PodHealth } from './podHealth';
import type { PodsHealth } from './PodsHealth';

/**
 * Judges a workload that runs to completion: a Job, or the latest run of a CronJob.
 *
 * @param pods - at least one
 */
export function judgeJob(
  pods: readonly PodHealth[],
  observedAt: string,
  kind: string,
): PodsHealth {
  const [newest] = [...pods].sort(compareAge);
  // A Job is done after its first success. Of a CronJob only the latest run counts.
  const done =
    kind === 'Job'
      ? pods.some(p => p.pod.phase === 'Succeeded')
      : newest.pod.phase === 'Succeeded';
  if (done) {
    return {
      ...conclude('ready', 'completed', findingSentences.completed()),
      readyPods: 1,
      desiredPods: 1,
    };
  }
  if (newest.pod.phase === 'Failed' || newest.state === 'degraded') {
    return {
      ...conclude(
        'degraded',
        'jobFailed',
        findingSentences.jobFailed(describePod(newest, observedAt)),
        {
          codes: newest.reason ? [newest.reason] : [],
          advice: newest.advice,
        },
      ),
      readyPods: 0,
      desiredPods: 1,
      ...(newest.since && { since: newest.since }),
    };
  }
  const isStarting = newest.state === 'progressing';
  const sentence = findingSentences.running({ isStarting });
  return isStarting
    ? {
        ...conclude('progressing', 'running', sentence),
        readyPods: 0,
        desiredPods: 1,
      }
    : {
        ...conclude('ready', 'running', sentence),
        readyPods: 1,
        desiredPods: 1,
      };
}

/** Sorts the newest run first. A listing may lack ages; the name of a run holds its time too. */
function compareAge(a: PodHealth, b: PodHealth): number {
  const key = ({ pod }: PodHealth) => `${pod.createdAt ?? ''} ${pod.name}`;
  return key(a) < key(b) ? 1 : -1;
}
