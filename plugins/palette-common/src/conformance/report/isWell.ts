import type { FindingPod } from './Finding';

/** Whether nothing is wrong with a pod. One that ran to its end and failed keeps its reason. */
export function isWell({
  state,
  phase,
}: Pick<FindingPod, 'state' | 'phase'>): boolean {
  return state === 'ready' || (state === 'finished' && phase !== 'Failed');
}
