/** The states of a pod, which `kubectl get pods` shows as READY and STATUS. */
export const POD_STATES = [
  /** Running, every container ready. */
  'ready',
  /** Running, but a readiness probe fails. */
  'notReady',
  /** Pending: no node takes it. */
  'unschedulable',
  /** Pending: a node took it, its containers are being created. */
  'creating',
  /** A container exits again and again. */
  'crashLoop',
  /** An image cannot be pulled. */
  'imagePull',
  /** An init container exits again and again, so no container starts. */
  'initCrashLoop',
  /** A container was killed for its memory and waits to be started again. */
  'oomKilled',
  /** Every container ended with exit code 0. */
  'completed',
  /** A container ended with another exit code and is not started again. */
  'failed',
  /** The kubelet removed it because its node ran short of something. */
  'evicted',
  /** Deleted, and still within its grace period. */
  'terminating',
] as const;

export type PodState = (typeof POD_STATES)[number];

export interface PodCondition {
  readonly state: PodState;
  /** Time since it began, as kubectl prints it (`14m`). Default: the usual time of the state. */
  readonly for?: string;
  /** Kubernetes' message. Default: the usual one of that state. */
  readonly message?: string;
  readonly restarts?: number;
  readonly exitCode?: number;
  /** The container or init container that is in trouble. Default: the first. */
  readonly container?: string;
  /** The last lines of that container's log before it ended. Default: the usual ones of that state. */
  readonly log?: readonly string[];
}

/** Duration of a state if a condition does not name one. */
export function findUsualDuration(state: PodState): string | undefined {
  switch (state) {
    case 'ready':
    case 'completed':
      return undefined;
    case 'creating':
    case 'terminating':
      return '20s';
    default:
      return '12m';
  }
}
