import type { Workload } from '../workloads';
import type { ObservedWorkload } from './SnapshotIndex';
import type { WorkloadFinding } from './types';
import { workloadHealth, type HealthContext } from './workloadHealth';

/**
 * The finding for a workload that the Palette catalog does not know, but for its id.
 *
 * @param observed - the workload in each namespace that holds it; at least one
 */
export function judgeUncatalogued(
  observed: readonly ObservedWorkload[],
  context: HealthContext,
  graceMs = 0,
): Omit<WorkloadFinding, 'id'> {
  const told = observed.map(o => ({
    ...o,
    workload: { ...o.workload, kind: likelyKind(o) },
  }));
  const [{ workload }] = told;
  return {
    namespace: workload.namespace,
    component: workload.name,
    kind: workload.kind,
    ...workloadHealth(told, { kind: workload.kind, graceMs }, context),
    summary: 'A workload that the Palette catalog does not know.',
    confidence: 'judged',
  };
}

// What ran to its end and was not replaced is a task, unless a controller that replaces pods owns it.
function likelyKind({ workload, pods }: ObservedWorkload): Workload['kind'] {
  const { kind, via } = workload;
  const open = via === 'name' ? kind !== 'Deployment' : false;
  const ownerless = kind === 'Pod' || kind === 'Custom';
  const ended = pods.every(
    ({ phase }) => phase === 'Succeeded' || phase === 'Failed',
  );
  return (open || ownerless) && ended ? 'Job' : kind;
}
