import type { FindingPod } from '../report/Finding';
import type { Workload } from '../../workloads';
import type { ObservedWorkload } from '../view/SnapshotIndex';
import { judgeJob } from './jobHealth';
import { addKnownTrouble } from './knownTroubles';
import { settleLeftovers } from './leftovers';
import { judgeLongRunning } from './longRunningHealth';
import { judgePod, type PodHealth } from './podHealth';
import type { HealthContext } from './HealthContext';
import type { WorkloadHealth } from './PodsHealth';

interface Expectation {
  readonly kind: Workload['kind'];
  readonly replicas?: number;
  readonly graceMs?: number;
}

/**
 * Judges a workload from its pods.
 *
 * @param observed - the workload in each namespace that has it; at least one
 */
export function judgeWorkload(
  observed: readonly ObservedWorkload[],
  expectation: Expectation,
  context: HealthContext,
): WorkloadHealth {
  const { observedAt, rules } = context;
  const { graceMs = 0 } = expectation;
  const replicas = countReplicas(observed, expectation);
  const judged = observed
    .flatMap(o => o.pods)
    .map(pod => judgePod(pod, observedAt, rules, graceMs));
  // A listing of phases cannot distinguish the pod of a Job from that of a DaemonSet; the Palette catalog can.
  const { kind } = observed.find(o => o.workload.via !== 'name')?.workload ?? {
    kind: expectation.kind,
  };
  const pods = settleLeftovers(
    judged,
    [kind, ...observed.map(o => o.workload.kind)],
    observedAt,
  );
  const health =
    kind === 'Job' || kind === 'CronJob'
      ? judgeJob(pods, observedAt, kind)
      : judgeLongRunning(pods, observedAt, replicas, rules);
  return {
    ...addKnownTrouble(
      health,
      { ...observed[0].workload, pods: pods.map(p => p.pod) },
      context,
    ),
    pods: pods.map(toFindingPod),
  };
}

/** How many pods there should be: what the Palette catalog asks for, or what the controllers are to have if that is more. */
function countReplicas(
  observed: readonly ObservedWorkload[],
  { replicas = 0 }: Expectation,
): number {
  const desired = observed.reduce((sum, o) => sum + (o.desiredPods ?? 0), 0);
  return Math.max(replicas, desired);
}

const shownIfKnown = [
  'message',
  'containersReady',
  'containersTotal',
  'restarts',
  'restartedAt',
  'createdAt',
  'node',
  'containers',
] as const;

function toFindingPod({
  pod,
  state,
  reason = pod.reason,
}: PodHealth): FindingPod {
  const { name, namespace, phase } = pod;
  const shown: Record<string, unknown> = { name, namespace, state, phase };
  if (reason !== undefined) {
    shown.reason = reason;
  }
  for (const property of shownIfKnown) {
    if (pod[property] !== undefined) {
      shown[property] = pod[property];
    }
  }
  return shown as unknown as FindingPod;
}
