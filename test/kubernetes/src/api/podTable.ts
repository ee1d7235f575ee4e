import { formatDuration } from '../objects/duration';
import { ContainerStatus, Pod } from '../objects/kubernetesObjects';

/** Columns of a Table of pods, as the API server names them. */
export const POD_COLUMNS = [
  defineColumn('Name', 'string', 0, 'name'),
  defineColumn('Ready', 'string', 0),
  defineColumn('Status', 'string', 0),
  defineColumn('Restarts', 'string', 0),
  defineColumn('Age', 'string', 0),
  defineColumn('IP', 'string', 1),
  defineColumn('Node', 'string', 1),
  defineColumn('Nominated Node', 'string', 1),
  defineColumn('Readiness Gates', 'string', 1),
];

/** One row of that Table: what `kubectl get pods -o wide` prints. */
export function toPodCells(pod: Pod, now: Date): readonly string[] {
  const statuses = pod.status.containerStatuses ?? [];
  const ready = statuses.filter(status => status.ready).length;
  return [
    pod.metadata.name,
    `${ready}/${pod.spec.containers.length}`,
    printPodStatus(pod),
    printRestarts(pod, now),
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

function printRestarts(pod: Pod, now: Date): string {
  const statuses: readonly ContainerStatus[] =
    pod.status.containerStatuses ?? [];
  const restarts = statuses.reduce(
    (sum, status) => sum + status.restartCount,
    0,
  );
  const last = statuses
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

function defineColumn(
  name: string,
  type: string,
  priority: number,
  format = '',
) {
  return { name, type, format, description: '', priority };
}
