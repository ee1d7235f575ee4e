import { ContainerStatus, Pod, printTimestamp } from './kubernetesObjects';
import { PodCondition, PodState } from './PodCondition';

export interface LogLine {
  readonly at: Date;
  readonly text: string;
}

/** Time between a container's start and the next line of its log, ms. */
const STEP_MS = 1200;

/**
 * The log of one container of a pod: how it started and, where it is in trouble, why it ended.
 *
 * @param condition - the pod's condition, which may bring lines of its own
 * @param status - the container's
 * @param previous - the log of the run before the present one
 * @returns undefined where there was no such run
 */
export function writeContainerLog(
  pod: Pod,
  condition: PodCondition,
  status: ContainerStatus,
  previous: boolean,
): readonly LogLine[] | undefined {
  const ended = status.state.terminated ?? status.lastState.terminated;
  if (previous && !status.lastState.terminated) return undefined;
  const isRunning = status.state.running !== undefined && !previous;
  if (!isRunning && !ended) return undefined;
  const isTroubled = ended !== undefined && ended.exitCode !== 0 && !isRunning;
  const beginning = [
    `INFO starting ${status.name} (${status.image})`,
    'INFO configuration read',
    `INFO namespace ${pod.metadata.namespace}, node ${pod.spec.nodeName}`,
  ];
  const texts = isTroubled
    ? [...beginning, ...describeEnd(condition, ended!.exitCode)]
    : [...beginning, ...describeRun(condition.state, status)];
  // A run that ended is shown with its end where Kubernetes says that it ended.
  const start = isRunning
    ? Date.parse(status.state.running!.startedAt)
    : Date.parse(ended!.finishedAt) - texts.length * STEP_MS;
  return texts.map((text, index) => {
    const at = new Date(start + index * STEP_MS);
    return { at, text: `${printTimestamp(at)} ${text}` };
  });
}

function describeEnd(
  condition: PodCondition,
  exitCode: number,
): readonly string[] {
  if (condition.log) return condition.log;
  return condition.state === 'oomKilled'
    ? ['INFO caches filled', 'WARN memory is close to the limit']
    : [
        'ERROR a connection that is needed at the start was refused',
        `FATAL giving up, exit code ${exitCode}`,
      ];
}

function describeRun(
  state: PodState,
  status: ContainerStatus,
): readonly string[] {
  if (state === 'completed') return ['INFO done'];
  return status.ready
    ? ['INFO ready', 'INFO serving']
    : ['WARN not ready: a backend answers 503', 'WARN trying again'];
}
