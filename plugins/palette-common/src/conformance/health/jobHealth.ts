import type { SnapshotPod } from '../../snapshot/Snapshot';
import { isSuffix, splitLast } from '../../workloads/podName';
import { conclude } from '../report/reasons';
import { findingSentences } from '../wording/findingSentences';
import { describePod, type PodHealth } from './podHealth';
import type { PodsHealth } from './PodsHealth';

/**
 * Judges a workload that runs to completion: a Job, or the latest run of a CronJob. A run is done after its first success,
 * whatever became of its other pods.
 *
 * @param pods - at least one
 */
export function judgeJob(
  pods: readonly PodHealth[],
  observedAt: string,
  kind: string,
): PodsHealth {
  const [newest] = [...pods].sort(compareAge);
  const run = nameRun(newest.pod);
  const latest =
    kind === 'Job' ? pods : pods.filter(({ pod }) => nameRun(pod) === run);
  if (latest.some(({ pod }) => pod.phase === 'Succeeded')) {
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

/**
 * Sorts the newest run first. A listing may lack ages; the name of a run holds its time too. Of one run, a pod that is well
 * comes first, since the random end of a name says nothing.
 */
function compareAge(a: PodHealth, b: PodHealth): number {
  const key = (health: PodHealth) => {
    const { pod } = health;
    const isWell = pod.phase !== 'Failed' && health.state !== 'degraded';
    return `${pod.createdAt ?? ''} ${nameRun(pod)} ${Number(isWell)} ${
      pod.name
    }`;
  };
  return key(a) < key(b) ? 1 : -1;
}

/** The Job that made a pod: its label or, in a listing, the pod's name without the random end. */
function nameRun({ name, labels }: SnapshotPod): string {
  const [base, last] = splitLast(name);
  return labels?.jobName ?? (isSuffix(last) ? base : name);
}
