import { SimulatedCluster } from '../cluster/SimulatedCluster';
import { LogLine, writeContainerLog } from '../objects/containerLog';
import { ContainerStatus, Pod } from '../objects/kubernetesObjects';
import { InvalidRequest } from './InvalidRequest';
import { readWholeNumber } from './listObjects';
import { ApiAnswer } from './statuses';

/**
 * The log of one container of a pod as plain text: `container`, `previous`, `tailLines`, `sinceSeconds`, `limitBytes` and
 * `timestamps`. `follow` ends at once.
 *
 * @throws InvalidRequest where the container has to be named, is not the pod's or has no such log (400)
 */
export function answerLog(
  cluster: SimulatedCluster,
  pod: Pod,
  query: URLSearchParams,
): ApiAnswer {
  const container = chooseContainer(pod, query.get('container') ?? '');
  // No kubelet has the pod yet.
  if (!pod.spec.nodeName) return { status: 204, body: undefined, text: '' };
  const lines = readLines(cluster, pod, container, isSet(query, 'previous'));
  const text = cut(lines, query, cluster.clock())
    .map(line => printLine(line, isSet(query, 'timestamps')))
    .join('');
  const limit = readWholeNumber(query, 'limitBytes');
  return {
    status: 200,
    body: undefined,
    text: limit > 0 ? text.slice(0, limit) : text,
  };
}

function chooseContainer({ metadata, spec }: Pod, asked: string): string {
  const names = spec.containers.map(({ name }) => name);
  const init = (spec.initContainers ?? []).map(({ name }) => name);
  if (!asked && names.length === 1) return names[0];
  if (!asked) {
    const others = init.length
      ? ` or one of the init containers: [${init.join(' ')}]`
      : '';
    throw new InvalidRequest(
      `a container name must be specified for pod ${
        metadata.name
      }, choose one of: [${names.join(' ')}]${others}`,
    );
  }
  if (![...names, ...init].includes(asked)) {
    throw new InvalidRequest(
      `container ${asked} is not valid for pod ${metadata.name}`,
    );
  }
  return asked;
}

function readLines(
  { workloads }: SimulatedCluster,
  pod: Pod,
  container: string,
  previous: boolean,
): readonly LogLine[] {
  const { name, namespace } = pod.metadata;
  const status = findStatus(pod, container);
  const condition = workloads.findCondition(namespace, name);
  const lines =
    status &&
    writeContainerLog(pod, condition ?? { state: 'ready' }, status, previous);
  if (lines) return lines;
  const reason = status?.state.waiting?.reason ?? 'ContainerCreating';
  throw new InvalidRequest(
    previous
      ? `previous terminated container "${container}" in pod "${name}" not found`
      : `container "${container}" in pod "${name}" is waiting to start: ${reason}`,
  );
}

function findStatus(
  { status }: Pod,
  container: string,
): ContainerStatus | undefined {
  return [
    ...(status.containerStatuses ?? []),
    ...(status.initContainerStatuses ?? []),
  ].find(({ name }) => name === container);
}

function cut(
  lines: readonly LogLine[],
  query: URLSearchParams,
  now: Date,
): readonly LogLine[] {
  const since = readWholeNumber(query, 'sinceSeconds');
  const recent = since
    ? lines.filter(({ at }) => now.getTime() - at.getTime() <= since * 1000)
    : lines;
  const tail = query.get('tailLines');
  const kept = readWholeNumber(query, 'tailLines');
  return tail === null
    ? recent
    : recent.slice(Math.max(0, recent.length - kept));
}

function printLine({ at, text }: LogLine, timestamps: boolean): string {
  return timestamps ? `${at.toISOString()} ${text}\n` : `${text}\n`;
}

function isSet(query: URLSearchParams, name: string): boolean {
  return ['true', '1'].includes(query.get(name) ?? '');
}
