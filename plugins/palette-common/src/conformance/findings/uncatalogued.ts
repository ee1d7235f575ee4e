import { isEndedWord } from '../../snapshot/podStatus';
import type { Workload } from '../../workloads';
import type { HealthContext } from '../health/HealthContext';
import { judgeWorkload } from '../health/workloadHealth';
import type { WorkloadFinding } from '../report/Finding';
import type { ObservedWorkload } from '../view/SnapshotIndex';

/**
 * Judges a workload that the Palette catalog does not know.
 *
 * @param observed - the workload in each namespace that has it; at least one
 * @param graceMs - ms that a young pod may fail without alarm
 * @returns the finding without its id
 */
export function judgeUncatalogued(
  observed: readonly ObservedWorkload[],
  context: HealthContext,
  graceMs = 0,
): Omit<WorkloadFinding, 'id'> {
  const guessed = observed.map(o => ({
    ...o,
    workload: { ...o.workload, kind: guessKind(o) },
  }));
  const [{ workload }] = guessed;
  return {
    namespace: workload.namespace,
    component: workload.name,
    kind: workload.kind,
    ...judgeWorkload(guessed, { kind: workload.kind, graceMs }, context),
    summary: 'A workload that the Palette catalog does not know.',
    confidence: 'judged',
  };
}

// A workload whose pods all ended and were not replaced is a task, unless a controller that replaces pods owns it.
function guessKind({ workload, pods }: ObservedWorkload): Workload['kind'] {
  const { kind, via } = workload;
  const open = via === 'name' ? kind !== 'Deployment' : false;
  const ownerless = kind === 'Pod' || kind === 'Custom';
  const completed = pods.some(({ phase }) => phase === 'Succeeded');
  const ended = pods.every(
    ({ phase, ready, reason }) =>
      phase === 'Succeeded' ||
      phase === 'Failed' ||
      // A listing may not tell a pod that failed from one that is restarted. A task restarts none of its pods once one completed.
      (completed && !ready && reason !== undefined && isEndedWord(reason)),
  );
  return (open || ownerless) && ended ? 'Job' : kind;
}
