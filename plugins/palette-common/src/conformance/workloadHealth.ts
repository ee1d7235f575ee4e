import type { HealthRules, WorkloadKind } from '../catalog/types';
import type { ObservedWorkload } from './ClusterView';
import { jobHealth } from './jobHealth';
import { podHealth, type PodHealth } from './podHealth';
import { serviceHealth } from './serviceHealth';
import type { Because, FindingPod, FindingState } from './types';

/** How the pods of one workload do together. */
export interface PodsHealth {
  readonly state: Extract<FindingState, 'ready' | 'progressing' | 'degraded'>;
  readonly because: Because;
  /** ISO 8601 */
  readonly since?: string;
  readonly readyPods: number;
  readonly desiredPods: number;
}

/** The health of a workload, with its pods. */
export interface WorkloadHealth extends PodsHealth {
  readonly pods: readonly FindingPod[];
}

interface Expectation {
  readonly kind: WorkloadKind;
  readonly replicas?: number;
  readonly graceMs?: number;
}

function toFindingPod({ pod, state, reason }: PodHealth): FindingPod {
  const { name, namespace, phase, message, containersReady, containersTotal } =
    pod;
  const { restarts, restartedAt, createdAt, node, containers } = pod;
  const shown = {
    reason: reason ?? pod.reason,
    message,
    containersReady,
    containersTotal,
    restarts,
    restartedAt,
    createdAt,
    node,
    containers,
  };
  return {
    name,
    namespace,
    state,
    phase,
    ...Object.fromEntries(
      Object.entries(shown).filter(([, value]) => value !== undefined),
    ),
  };
}

const runsToCompletion: ReadonlySet<string> = new Set(['Job', 'CronJob']);

/** The health of a workload from its pods, of which there is at least one. */
export function workloadHealth(
  observed: readonly ObservedWorkload[],
  expectation: Expectation,
  observedAt: string,
  rules: HealthRules,
): WorkloadHealth {
  const pods = observed
    .flatMap(o => o.pods)
    .map(pod => podHealth(pod, observedAt, rules, expectation.graceMs ?? 0));
  // A phase-only listing cannot tell a Job's pod from a DaemonSet's: the catalog can.
  const { kind } = observed.find(o => o.workload.via !== 'name')?.workload ?? {
    kind: expectation.kind,
  };
  const health = runsToCompletion.has(kind)
    ? jobHealth(pods, observedAt, kind)
    : serviceHealth(pods, observedAt, expectation.replicas ?? 0, rules);
  return { ...health, pods: pods.map(toFindingPod) };
}
