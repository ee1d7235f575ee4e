import type { SnapshotContainer } from '../snapshot/Snapshot';
import { isWell } from './report/isWell';
import type { FindingPod, WorkloadFinding } from './types';

/**
 * The pod that a finding is about: the one whose reason its codes have, else the first that is not well.
 *
 * @returns undefined where all pods are well
 *
 * @public
 */
export function findTroubledPod({
  because: { codes },
  pods,
}: Pick<WorkloadFinding, 'because' | 'pods'>): FindingPod | undefined {
  const unwell = pods.filter(pod => !isWell(pod));
  return (
    unwell.find(({ reason }) => reason && codes.includes(reason)) ??
    unwell.find(({ state }) => state === 'degraded') ??
    unwell[0] ??
    (codes.includes('flapping') ? findLastRestarted(pods) : undefined)
  );
}

/**
 * The container of a pod that is in trouble: one that is not ready and says why, else one that is not ready, else the
 * one that was restarted last.
 *
 * @returns undefined where the source does not show containers
 *
 * @public
 */
export function findTroubledContainer({
  containers = [],
}: FindingPod): SnapshotContainer | undefined {
  const unready = containers.filter(({ ready }) => !ready);
  return (
    unready.find(({ reason }) => reason) ??
    unready[0] ??
    [...containers].sort((a, b) =>
      (b.lastFailedAt ?? '').localeCompare(a.lastFailedAt ?? ''),
    )[0]
  );
}

function findLastRestarted(
  pods: readonly FindingPod[],
): FindingPod | undefined {
  return pods
    .filter(({ restartedAt }) => restartedAt)
    .sort((a, b) =>
      (b.restartedAt ?? '').localeCompare(a.restartedAt ?? ''),
    )[0];
}
