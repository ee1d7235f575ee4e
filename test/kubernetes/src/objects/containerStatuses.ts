import {
  Container,
  ContainerState,
  ContainerStatus,
} from './kubernetesObjects';
import { PodCondition } from './PodCondition';
import { SeededNames } from './SeededNames';

export interface ContainerTimes {
  /** When the pod's containers first started. */
  readonly startedAt: string;
  /** When the pod's present condition began. */
  readonly since: string;
}

export interface ContainerStatusInput {
  readonly names: SeededNames;
  /** Unique to the pod, so that container ids are too. */
  readonly key: string;
  readonly podName: string;
  readonly condition: PodCondition;
  readonly times: ContainerTimes;
}

/** The statuses of a pod's containers in its condition; undefined while no node has the pod. */
export function containerStatuses(
  containers: readonly Container[],
  input: ContainerStatusInput,
): readonly ContainerStatus[] | undefined {
  const { state } = input.condition;
  if (state === 'unschedulable' || state === 'evicted') return undefined;
  const troubled = input.condition.container ?? containers[0].name;
  return containers.map(container =>
    container.name === troubled ||
    ['completed', 'terminating', 'creating', 'initCrashLoop'].includes(state)
      ? inCondition(container, input)
      : running(container, input, true, 0),
  );
}

/** The statuses of a pod's init containers, which have ended unless they fail. */
export function initContainerStatuses(
  containers: readonly Container[],
  input: ContainerStatusInput,
): readonly ContainerStatus[] | undefined {
  const { state } = input.condition;
  if (
    containers.length === 0 ||
    state === 'unschedulable' ||
    state === 'evicted'
  ) {
    return undefined;
  }
  if (state !== 'initCrashLoop') {
    return containers.map(container => ({
      ...ended(container, input, 0, 'Completed'),
      ready: true,
    }));
  }
  const named = containers.findIndex(
    container => container.name === input.condition.container,
  );
  const troubled = Math.max(named, 0);
  return containers.map((container, index) => {
    if (index < troubled) {
      return { ...ended(container, input, 0, 'Completed'), ready: true };
    }
    return index === troubled
      ? backingOff(container, input, 'Error')
      : waiting(container, { reason: 'PodInitializing' });
  });
}

function inCondition(
  container: Container,
  input: ContainerStatusInput,
): ContainerStatus {
  const { condition } = input;
  switch (condition.state) {
    case 'notReady':
    case 'terminating':
      return running(container, input, false, condition.restarts ?? 0);
    case 'creating':
      return waiting(container, { reason: 'ContainerCreating' });
    case 'initCrashLoop':
      return waiting(container, { reason: 'PodInitializing' });
    case 'imagePull':
      return waiting(container, {
        reason: 'ImagePullBackOff',
        message:
          condition.message ?? `Back-off pulling image "${container.image}"`,
      });
    case 'crashLoop':
      return backingOff(container, input, 'Error');
    case 'oomKilled':
      return backingOff(container, input, 'OOMKilled');
    case 'completed':
      return ended(container, input, 0, 'Completed');
    case 'failed':
      return ended(container, input, condition.exitCode ?? 1, 'Error');
    default:
      return running(container, input, true, condition.restarts ?? 0);
  }
}

function status(
  container: Container,
  state: ContainerState,
): Omit<ContainerStatus, 'ready' | 'started' | 'restartCount'> {
  return {
    name: container.name,
    state,
    lastState: {},
    image: container.image,
    imageID: '',
  };
}

function containerId(container: Container, input: ContainerStatusInput) {
  return `containerd://${input.names.hex(
    `container/${input.key}/${container.name}`,
    64,
  )}`;
}

function imageId(container: Container, input: ContainerStatusInput) {
  const repository = container.image.split(':')[0];
  return `${repository}@sha256:${input.names.hex(
    `image/${container.image}`,
    64,
  )}`;
}

function running(
  container: Container,
  input: ContainerStatusInput,
  ready: boolean,
  restartCount: number,
): ContainerStatus {
  const startedAt =
    restartCount > 0 ? input.times.since : input.times.startedAt;
  return {
    ...status(container, { running: { startedAt } }),
    lastState:
      restartCount > 0 ? terminated(container, input, 255, 'Unknown') : {},
    ready,
    started: true,
    restartCount,
    imageID: imageId(container, input),
    containerID: containerId(container, input),
  };
}

function waiting(
  container: Container,
  reason: NonNullable<ContainerState['waiting']>,
): ContainerStatus {
  return {
    ...status(container, { waiting: reason }),
    ready: false,
    started: false,
    restartCount: 0,
  };
}

function ended(
  container: Container,
  input: ContainerStatusInput,
  exitCode: number,
  reason: string,
): ContainerStatus {
  return {
    ...status(container, terminated(container, input, exitCode, reason)),
    ready: false,
    started: false,
    restartCount: 0,
    imageID: imageId(container, input),
    containerID: containerId(container, input),
  };
}

function backingOff(
  container: Container,
  input: ContainerStatusInput,
  reason: 'Error' | 'OOMKilled',
): ContainerStatus {
  const { condition } = input;
  const exitCode = condition.exitCode ?? (reason === 'OOMKilled' ? 137 : 1);
  return {
    ...status(container, {
      waiting: {
        reason: 'CrashLoopBackOff',
        message:
          condition.message ??
          `back-off 5m0s restarting failed container=${container.name} pod=${input.podName}`,
      },
    }),
    lastState: terminated(container, input, exitCode, reason),
    ready: false,
    started: false,
    restartCount: condition.restarts ?? 7,
    imageID: imageId(container, input),
    containerID: containerId(container, input),
  };
}

function terminated(
  container: Container,
  input: ContainerStatusInput,
  exitCode: number,
  reason: string,
): ContainerState {
  return {
    terminated: {
      exitCode,
      reason,
      startedAt: input.times.startedAt,
      finishedAt: input.times.since,
      containerID: containerId(container, input),
    },
  };
}
