import { isEndedWord } from '../../snapshot/podStatus';
import type { Workload } from '../../workloads';
import { measureElapsedMs } from '../wording/durations';
import type { PodHealth } from './podHealth';

// Kubernetes waits 5 minutes at most before it restarts a container, and then counts a restart.
const RESTARTED_WITHIN_MS = 10 * 60_000;

const LEAVES_FAILED_PODS: readonly Workload['kind'][] = [
  'Deployment',
  'ReplicaSet',
];

/**
 * Whether the controllers of a kind make another pod and leave one that failed. Others delete it, or have one pod for each
 * node.
 */
export function leavesFailedPods(kind: Workload['kind']): boolean {
  return LEAVES_FAILED_PODS.includes(kind);
}

/**
 * Takes pods that must have failed for finished. Text shows the word of a container only, and not that its pod failed. Without
 * a ready replica beside them none is taken so.
 *
 * @param kinds - all that their workload may be
 */
export function settleLeftovers(
  pods: readonly PodHealth[],
  kinds: readonly Workload['kind'][],
  observedAt: string,
): readonly PodHealth[] {
  const mayLeave =
    kinds.every(leavesFailedPods) && pods.some(p => p.state === 'ready');
  return mayLeave
    ? pods.map(p => (isLeftover(p, observedAt) ? finish(p) : p))
    : pods;
}

function isLeftover({ pod }: PodHealth, observedAt: string): boolean {
  const { reason, restarts, containersReady, createdAt, owner } = pod;
  return (
    // Where owners are read, phases are too.
    owner === undefined &&
    reason !== undefined &&
    isEndedWord(reason) &&
    restarts === 0 &&
    containersReady === 0 &&
    (measureElapsedMs(createdAt, observedAt) ?? 0) > RESTARTED_WITHIN_MS
  );
}

function finish({ pod, reason, advice }: PodHealth): PodHealth {
  return {
    pod: { ...pod, phase: 'Failed' },
    state: 'finished',
    ...(reason && { reason }),
    ...(advice && { advice }),
  };
}
