import {
  findCondition,
  listSidecars,
  type ContainerStatus,
  type Pod,
} from './podSchema';

/** Why a pod or a container is in its state. */
export interface PodReason {
  readonly reason: string;
  readonly message?: string;
}

const toReason = (reason: string, message?: string | null): PodReason => ({
  reason,
  ...(message && { message }),
});

/** Why a container does not run; undefined where it does. */
export function findStateReason(
  state: ContainerStatus['state'],
): PodReason | undefined {
  const { waiting, terminated } = state ?? {};
  if (waiting?.reason) {
    return toReason(waiting.reason, waiting.message);
  }
  if (!terminated) {
    return undefined;
  }
  const fallback = terminated.signal
    ? `Signal:${terminated.signal}`
    : `ExitCode:${terminated.exitCode ?? 0}`;
  return toReason(terminated.reason || fallback, terminated.message);
}

/** Why the first init container that is not done is in its state, as `kubectl get pods` prints it. */
export function findInitReason(pod: Pod): PodReason | undefined {
  const statuses = pod.status?.initContainerStatuses ?? [];
  const sidecars = listSidecars(pod);
  const at = statuses.findIndex(
    ({ name, started, state }) =>
      state?.terminated?.exitCode !== 0 && !(sidecars.has(name) && started),
  );
  if (at < 0) {
    return undefined;
  }
  const found = findStateReason(statuses[at].state);
  const total = Math.max(
    pod.spec?.initContainers?.length ?? 0,
    statuses.length,
  );
  return found && found.reason !== 'PodInitializing'
    ? toReason(`Init:${found.reason}`, found.message)
    : toReason(`Init:${at}/${total}`);
}

/** Whether the pod still waits for its init containers, so that its other containers do not count yet. */
export function isInitializing(pod: Pod): boolean {
  return (
    findInitReason(pod) !== undefined &&
    findCondition(pod, 'Initialized')?.status !== 'True'
  );
}

/**
 * What `kubectl get pods` shows as STATUS where that is not the phase, in the same order. It differs where kubectl hides the
 * cause: an evicted pod is Evicted whatever the state of its containers, and a pod that fits no node is Unschedulable.
 */
export function findPodReason(pod: Pod): PodReason | undefined {
  const { status } = pod;
  if (status?.reason) {
    return toReason(status.reason, status.message);
  }
  if (status?.phase === 'Succeeded') {
    return undefined;
  }
  const scheduled = findCondition(pod, 'PodScheduled');
  if (scheduled?.status === 'False' && scheduled.reason) {
    return toReason(scheduled.reason, scheduled.message);
  }
  const ofInit = findInitReason(pod);
  return isInitializing(pod) ? ofInit : findContainerReason(pod) ?? ofInit;
}

function findContainerReason(pod: Pod): PodReason | undefined {
  const statuses = pod.status?.containerStatuses ?? [];
  const reasons = statuses
    .map(status => findStateReason(status.state))
    .filter(r => r !== undefined);
  // A completed container in a pod that keeps running is not a problem.
  return reasons.find(r => r.reason !== 'Completed');
}
