import type { HealthRules } from '../catalog/types';
import type { Workload } from '../workloads';
import type { TraitValues } from './conditions';
import { jobHealth } from './jobHealth';
import { longRunningHealth } from './longRunningHealth';
import { withKnownTrouble } from './knownTroubles';
import { podHealth, type PodHealth } from './podHealth';
import type { PodsHealth } from './PodsHealth';
import type { ObservedWorkload } from './SnapshotIndex';
import type { FindingPod } from './types';

/** The health of a workload, with its pods. */
export interface WorkloadHealth extends PodsHealth {
  readonly pods: readonly FindingPod[];
}

/** What pods are held to, on any cluster and on this one. */
export interface HealthContext {
  readonly observedAt: string;
  readonly rules: HealthRules;
  readonly traits: TraitValues;
}

interface Expectation {
  readonly kind: Workload['kind'];
  readonly replicas?: number;
  readonly graceMs?: number;
}

/** The health of a workload from its pods, of which there is at least one. */
export function workloadHealth(
  observed: readonly ObservedWorkload[],
  expectation: Expectation,
  context: HealthContext,
): WorkloadHealth {
  const { observedAt, rules } = context;
  const graceMs = expectation.graceMs ?? 0;
  const pods = observed
    .flatMap(o => o.pods)
    .map(pod => podHealth(pod, observedAt, rules, graceMs));
  // A phase-only listing cannot tell a Job's pod from a DaemonSet's: the catalog can.
  const { kind } = observed.find(o => o.workload.via !== 'name')?.workload ?? {
    kind: expectation.kind,
  };
  const health = runsToCompletion.has(kind)
    ? jobHealth(pods, observedAt, kind)
    : longRunningHealth(pods, observedAt, expectation.replicas ?? 0, rules);
  return {
    ...withKnownTrouble(health, observed[0].workload, context),
    pods: shownPods(pods).map(toFindingPod),
  };
}

// More pods than anybody reads would make a report of any size; the unwell ones stay.
const MOST_PODS = 500;

function shownPods(pods: readonly PodHealth[]): readonly PodHealth[] {
  if (pods.length <= MOST_PODS) {
    return pods;
  }
  const unwell = pods.filter(p => p.state !== 'ready');
  const ready = pods.filter(p => p.state === 'ready');
  return [...unwell, ...ready].slice(0, MOST_PODS);
}

const runsToCompletion: ReadonlySet<string> = new Set(['Job', 'CronJob']);

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
