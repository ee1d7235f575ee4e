import {
  Condition,
  PodPhase,
  PodSpec,
  PodStatus,
  printTimestamp,
} from './kubernetesObjects';
import { containerStatuses, initContainerStatuses } from './containerStatuses';
import { parseDuration } from './duration';
import { PodCondition, PodState, findUsualDuration } from './PodCondition';
import { SeededNames } from './SeededNames';

export interface PodStatusInput {
  readonly names: SeededNames;
  readonly key: string;
  readonly podName: string;
  readonly spec: PodSpec;
  readonly condition: PodCondition;
  readonly createdAt: Date;
  readonly now: Date;
}

/** A pod's whole status, as scheduler and kubelet would have written it by `now`. */
export function podStatus(input: PodStatusInput): PodStatus {
  const { condition, spec, createdAt, now, names, key } = input;
  const since = printTimestamp(beganAt(condition, createdAt, now));
  const startedAt = printTimestamp(new Date(createdAt.getTime() + 4000));
  const containers = {
    names,
    key,
    podName: input.podName,
    condition,
    times: { startedAt, since },
  };
  const scheduled = condition.state !== 'unschedulable';
  const podIp = `10.244.${names.number(`net/${key}`, 200)}.${
    2 + names.number(`ip/${key}`, 250)
  }`;
  const hostIp = `10.10.142.${10 + names.number(`node/${spec.nodeName}`, 200)}`;
  const ip = spec.hostNetwork ? hostIp : podIp;
  return {
    phase: toPhase(condition.state),
    ...topLevelReason(condition),
    conditions: conditions(input, since, startedAt),
    ...(scheduled && {
      hostIP: hostIp,
      hostIPs: [{ ip: hostIp }],
      startTime: printTimestamp(createdAt),
    }),
    ...(scheduled &&
      !['creating', 'evicted'].includes(condition.state) && {
        podIP: ip,
        podIPs: [{ ip }],
      }),
    initContainerStatuses: initContainerStatuses(
      spec.initContainers ?? [],
      containers,
    ),
    containerStatuses: containerStatuses(spec.containers, containers),
    qosClass: 'Burstable',
  };
}

/** When the condition began; never before the pod was created. */
export function beganAt(
  condition: PodCondition,
  createdAt: Date,
  now: Date,
): Date {
  const lasted = condition.for ?? findUsualDuration(condition.state);
  const began = lasted
    ? now.getTime() - parseDuration(lasted)
    : createdAt.getTime() + 12_000;
  return new Date(Math.max(began, createdAt.getTime()));
}

function toPhase(state: PodState): PodPhase {
  switch (state) {
    case 'unschedulable':
    case 'creating':
    case 'imagePull':
    case 'initCrashLoop':
      return 'Pending';
    case 'completed':
      return 'Succeeded';
    case 'failed':
    case 'evicted':
      return 'Failed';
    default:
      return 'Running';
  }
}

function topLevelReason(
  condition: PodCondition,
): Pick<PodStatus, 'reason' | 'message'> {
  if (condition.state !== 'evicted') return {};
  return {
    reason: 'Evicted',
    message:
      condition.message ??
      'The node was low on resource: ephemeral-storage. Threshold quantity: 10Gi, available: 8Gi. ',
  };
}

function conditions(
  input: PodStatusInput,
  since: string,
  startedAt: string,
): readonly Condition[] {
  const { condition, spec, createdAt } = input;
  const created = printTimestamp(createdAt);
  const make = (
    type: string,
    holds: boolean,
    at: string,
    why: Pick<Condition, 'reason' | 'message'> = {},
  ): Condition => ({
    type,
    status: holds ? 'True' : 'False',
    lastProbeTime: null,
    lastTransitionTime: at,
    ...why,
  });
  if (condition.state === 'unschedulable') {
    return [
      make('PodScheduled', false, since, {
        reason: 'Unschedulable',
        message:
          condition.message ??
          '0/5 nodes are available: 5 Insufficient memory.',
      }),
    ];
  }
  const initialized = condition.state !== 'initCrashLoop';
  const ready = condition.state === 'ready';
  const why = ready ? {} : notReadyReason(condition.state, spec);
  const changed = ready && !condition.for ? startedAt : since;
  return [
    make(
      'PodReadyToStartContainers',
      !['completed', 'failed', 'evicted'].includes(condition.state),
      startedAt,
    ),
    make(
      'Initialized',
      initialized,
      initialized ? created : since,
      initialized
        ? {}
        : {
            reason: 'ContainersNotInitialized',
            message: `containers with incomplete status: [${
              condition.container ?? spec.initContainers?.[0]?.name ?? ''
            }]`,
          },
    ),
    make('Ready', ready, changed, why),
    make('ContainersReady', ready, changed, why),
    make('PodScheduled', true, created),
  ];
}

function notReadyReason(
  state: PodState,
  spec: PodSpec,
): Pick<Condition, 'reason' | 'message'> {
  if (state === 'completed') return { reason: 'PodCompleted' };
  if (state === 'failed' || state === 'evicted') return { reason: 'PodFailed' };
  return {
    reason: 'ContainersNotReady',
    message: `containers with unready status: [${spec.containers
      .map(container => container.name)
      .join(' ')}]`,
  };
}
