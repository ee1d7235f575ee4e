import type { SnapshotPod } from './Snapshot';

/** What one line of `kubectl get pods` says about a pod's state. */
export type PodStatus = Pick<SnapshotPod, 'phase' | 'ready' | 'reason'>;

const FINISHED_WELL = new Set(['Completed', 'Succeeded']);
const FAILED = new Set([
  'Failed',
  'Evicted',
  'NodeAffinity',
  'NodeShutdown',
  'Shutdown',
  'Terminated',
  'Preempting',
  'DeadlineExceeded',
  'ContainerStatusUnknown',
  'TopologyAffinityError',
  'UnexpectedAdmissionError',
]);
// The kubelet's word where a node lacks a resource: OutOfcpu, OutOfmemory, OutOfpods, …
const OUT_OF = 'OutOf';
const NOT_STARTED = new Set([
  'Pending',
  'ContainerCreating',
  'PodInitializing',
  'SchedulingGated',
  'ImagePullBackOff',
  'ErrImagePull',
  'ErrImageNeverPull',
  'InvalidImageName',
  'CreateContainerConfigError',
  'CreateContainerError',
]);

// Words for pods that started; the kubelet and container runtimes have further ones.
const STARTED = new Set([
  'Running',
  'Unknown',
  'Terminating',
  'NotReady',
  'NodeLost',
  'Error',
  'OOMKilled',
  'CrashLoopBackOff',
  'StartError',
  'RunContainerError',
  'ContainerCannotRun',
  'PostStartHookError',
  'PreStopHookError',
]);
const INIT = 'Init:';
const BEGINNINGS = [INIT, 'ExitCode:', 'Signal:', OUT_OF];
// Words for a container that ended.
const ENDED = new Set([
  'Error',
  'OOMKilled',
  'StartError',
  'ContainerCannotRun',
]);
const ENDED_BEGINNINGS = ['ExitCode:', 'Signal:'];

// Words for a pod that may be well; all others are trouble.
const MAY_BE_WELL = [
  ...FINISHED_WELL,
  ...['Running', 'Pending', 'ContainerCreating', 'PodInitializing'],
  ...['Terminating', INIT],
];

const WORDS = [FINISHED_WELL, FAILED, NOT_STARTED, STARTED];

/** Whether kubectl prints a word as STATUS. A column without a title is recognised by such words. */
export function isPodStatusWord(word: string): boolean {
  return (
    WORDS.some(s => s.has(word)) ||
    BEGINNINGS.some(start => word.startsWith(start))
  );
}

/** Whether a word that kubectl prints as STATUS begins with these letters. */
export function beginsPodStatusWord(letters: string): boolean {
  return [...WORDS.flatMap(s => [...s]), ...BEGINNINGS].some(word =>
    word.startsWith(letters),
  );
}

/** Whether a word for a pod that may be well begins with these letters. */
export function mayBeginWell(letters: string): boolean {
  return MAY_BE_WELL.some(word => word.startsWith(letters));
}

/** Whether a word stands for a container that ended, in a pod that may have failed or may restart it. */
export function isEndedWord(word: string): boolean {
  const reason = word.startsWith(INIT) ? word.slice(INIT.length) : word;
  return (
    ENDED.has(reason) ||
    ENDED_BEGINNINGS.some(start => reason.startsWith(start))
  );
}

/**
 * Reads kubectl's STATUS column, which is the phase, the reason of a container, or a word of the kubelet.
 *
 * @param status - the word in the column
 * @param ready - ready of total containers; absent where the column shows none
 */
export function readPodStatus(
  status: string,
  ready: readonly [ready: number, total: number] | undefined,
): PodStatus {
  const allReady = ready && ready[0] === ready[1] && ready[1] > 0;
  if (status === 'Running') {
    return { phase: 'Running', ...(ready && { ready: allReady }) };
  }
  if (FINISHED_WELL.has(status)) {
    return { phase: 'Succeeded', ready: false };
  }
  if (status === 'Pending' || status === 'Failed' || status === 'Unknown') {
    return { phase: status, ready: false };
  }
  if (FAILED.has(status) || status.startsWith(OUT_OF)) {
    return { phase: 'Failed', ready: false, reason: status };
  }
  const notStarted = NOT_STARTED.has(status) || status.startsWith(INIT);
  return {
    phase: notStarted ? 'Pending' : 'Running',
    ready: status === 'Terminating' ? Boolean(allReady) : false,
    ...(status !== 'NotReady' && { reason: status }),
  };
}
