import type { HealthRules, WorkloadKind } from '../catalog/types';
import { describeDuration, elapsedMs } from './durations';
import { describePod, podHealth, type PodHealth } from './podHealth';
import type { ObservedWorkload } from './ClusterView';
import type { Because, FindingPod, FindingState } from './types';

/** How the pods of one workload do together. */
export interface WorkloadHealth {
  readonly state: Extract<FindingState, 'ready' | 'progressing' | 'degraded'>;
  readonly because: Because;
  readonly since?: string;
  readonly readyPods: number;
  readonly desiredPods: number;
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

// Ages may be absent from a listing; the name of a run holds its time too.
function newestFirst(a: PodHealth, b: PodHealth): number {
  const key = ({ pod }: PodHealth) => `${pod.createdAt ?? ''} ${pod.name}`;
  return key(a) < key(b) ? 1 : -1;
}

function jobHealth(
  pods: readonly PodHealth[],
  observedAt: string,
  kind: string,
): Omit<WorkloadHealth, 'pods'> {
  const [newest] = [...pods].sort(newestFirst);
  // A Job ends with its first success; of a CronJob the latest run counts.
  const done =
    kind === 'Job'
      ? pods.some(p => p.pod.phase === 'Succeeded')
      : newest.pod.phase === 'Succeeded';
  if (done) {
    return {
      state: 'ready',
      readyPods: 1,
      desiredPods: 1,
      because: { codes: ['completed'], sentence: 'Completed.' },
    };
  }
  if (newest.pod.phase === 'Failed' || newest.state === 'degraded') {
    return {
      state: 'degraded',
      readyPods: 0,
      desiredPods: 1,
      because: {
        codes: ['jobFailed', ...(newest.reason ? [newest.reason] : [])],
        sentence: `Its latest run failed: ${describePod(newest, observedAt)}.`,
        ...(newest.advice && { advice: newest.advice }),
      },
      ...(newest.since && { since: newest.since }),
    };
  }
  const starting = newest.state === 'progressing';
  return {
    state: starting ? 'progressing' : 'ready',
    readyPods: starting ? 0 : 1,
    desiredPods: 1,
    because: {
      codes: ['running'],
      sentence: starting ? 'A run is starting.' : 'A run is under way.',
    },
  };
}

function worstOf(
  pods: readonly PodHealth[],
  state: PodHealth['state'],
): PodHealth | undefined {
  return pods.find(p => p.state === state);
}

function serviceHealth(
  pods: readonly PodHealth[],
  observedAt: string,
  { replicas = 0 }: Expectation,
): Omit<WorkloadHealth, 'pods'> {
  const counted = pods.filter(
    p => p.state !== 'finished' && p.state !== 'leaving',
  );
  const ready = counted.filter(p => p.state === 'ready').length;
  const stuckLeaving = counted.filter(
    p => p.state === 'degraded' && p.reason === 'Terminating',
  ).length;
  const desired = Math.max(replicas, counted.length - stuckLeaving, 1);
  const counts = { readyPods: ready, desiredPods: desired };
  const ofDesired = `${ready} of ${desired} ready`;

  const degraded = worstOf(counted, 'degraded');
  if (degraded) {
    return {
      ...counts,
      state: 'degraded',
      because: {
        codes: ['podNotReady', ...(degraded.reason ? [degraded.reason] : [])],
        sentence: `${ofDesired}: ${describePod(degraded, observedAt)}.`,
        ...(degraded.advice && { advice: degraded.advice }),
      },
      ...(degraded.since && { since: degraded.since }),
    };
  }
  const starting = worstOf(counted, 'progressing');
  if (starting) {
    const elapsed = elapsedMs(starting.pod.createdAt, observedAt) ?? 0;
    const allowed = describeDuration(starting.allowedMs ?? 0);
    const reason = starting.reason ? ` (${starting.reason})` : '';
    return {
      ...counts,
      state: 'progressing',
      because: {
        codes: ['starting', ...(starting.reason ? [starting.reason] : [])],
        sentence: `${ofDesired}, starting for ${describeDuration(
          elapsed,
        )}${reason} (allowed: ${allowed}).`,
      },
      ...(starting.since && { since: starting.since }),
    };
  }
  if (counted.length === 0 && pods.some(p => p.state === 'leaving')) {
    return {
      ...counts,
      state: 'progressing',
      because: {
        codes: ['leaving'],
        sentence: `${ofDesired}: its last pod is being deleted and none has taken its place yet.`,
      },
    };
  }
  if (ready < desired) {
    const ended = pods.find(p => p.state === 'finished');
    const why = ended
      ? describePod(
          { ...ended, reason: ended.reason ?? 'Completed' },
          observedAt,
        )
      : `${desired - ready} of its pods ${
          desired - ready === 1 ? 'is' : 'are'
        } not there`;
    return {
      ...counts,
      state: 'degraded',
      because: {
        codes: ended ? ['ended', ended.reason ?? 'Completed'] : ['tooFewPods'],
        sentence: `${ofDesired}: ${why}.`,
        ...(ended?.advice && { advice: ended.advice }),
      },
    };
  }
  return {
    ...counts,
    state: 'ready',
    because: { codes: ['ready'], sentence: `${ofDesired}.` },
  };
}

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
    : serviceHealth(pods, observedAt, expectation);
  return { ...health, pods: pods.map(toFindingPod) };
}
