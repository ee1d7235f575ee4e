import { formatDuration } from '../objects/duration';
import { ContainerStatus, Pod } from '../objects/kubernetesObjects';

/** A cell of a Table. */
export type Cell = string | number;

/** One row of a Table of pods: what `kubectl get pods -o wide` prints. */
export function toPodCells(
  pod: Pod,
  now: Date,
  options: { readonly textualRestarts: boolean } = { textualRestarts: true },
): readonly Cell[] {
  const statuses = pod.status.containerStatuses ?? [];
  const ready = statuses.filter(status => status.ready).length;
  return [
    pod.metadata.name,
    `${ready}/${pod.spec.containers.length}`,
    printPodStatus(pod),
    options.textualRestarts ? printRestarts(pod, now) : countRestarts(pod),
    printAge(pod.metadata.creationTimestamp, now),
    pod.status.podIP ?? '<none>',
    pod.spec.nodeName ?? '<none>',
    '<none>',
    '<none>',
  ];
}

/** The word that kubectl prints under STATUS. */
export function printPodStatus(pod: Pod): string {
  if (pod.metadata.deletionTimestamp) return 'Terminating';
  const init = printInitStatus(pod);
  if (init) return init;
  const reasons = (pod.status.containerStatuses ?? []).flatMap(
    ({ state }) => state.waiting?.reason ?? state.terminated?.reason ?? [],
  );
  const running = (pod.status.containerStatuses ?? []).some(
    status => status.ready && status.state.running,
  );
  // kubectl goes through the containers backwards, so the first one's reason stays.
  const reason = reasons[0];
  if (reason && !(reason === 'Completed' && running)) return reason;
  return pod.status.reason ?? pod.status.phase;
}

function printInitStatus(pod: Pod): string | undefined {
  const statuses = pod.status.initContainerStatuses ?? [];
  const unfinished = statuses.findIndex(
    status => status.state.terminated?.exitCode !== 0,
  );
  if (unfinished < 0) return undefined;
  const { waiting, terminated } = statuses[unfinished].state;
  if (terminated) {
    return `Init:${terminated.reason || `ExitCode:${terminated.exitCode}`}`;
  }
  return waiting && waiting.reason !== 'PodInitializing'
    ? `Init:${waiting.reason}`
    : `Init:${unfinished}/${statuses.length}`;
}

function countRestarts(pod: Pod): number {
  const statuses: readonly ContainerStatus[] =
    pod.status.containerStatuses ?? [];
  return statuses.reduce((sum, status) => sum + status.restartCount, 0);
}

function printRestarts(pod: Pod, now: Date): string {
  const restarts = countRestarts(pod);
  const last = (pod.status.containerStatuses ?? [])
    .flatMap(status => status.lastState.terminated?.finishedAt ?? [])
    .sort()
    .pop();
  return restarts > 0 && last
    ? `${restarts} (${printAge(last, now)} ago)`
    : String(restarts);
}

export function printAge(since: string, now: Date): string {
  return formatDuration(now.getTime() - Date.parse(since));
}
