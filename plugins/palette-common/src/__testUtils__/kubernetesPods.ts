import { projectPod, type SnapshotPod } from '../snapshot';

/** When containers of these pods started or ended; ISO 8601. */
export const at = '2026-11-23T11:00:00Z';
/** States of a container, as the kubelet reports them. */
export const running = { running: { startedAt: at } };
export const waiting = (reason: string, message?: string) => ({
  waiting: { reason, message },
});
export const terminated = (exitCode: number, reason?: string, more = {}) => ({
  terminated: { exitCode, reason, finishedAt: at, ...more },
});

/** The status of a container that is in a state. */
export const container = (state: object, more = {}) => ({
  name: 'main',
  ready: false,
  restartCount: 0,
  state,
  ...more,
});

/** A condition of a pod. */
export const condition = (type: string, status: string, more = {}) => ({
  type,
  status,
  lastTransitionTime: at,
  ...more,
});

/** The parts of a pod that a test gives. */
export interface PodParts {
  readonly metadata?: object;
  readonly spec?: object;
  readonly status?: object;
}

/** Projects a running pod with one container, except for the parts that a test gives. */
export function project({
  metadata,
  spec,
  status,
}: PodParts = {}): SnapshotPod {
  return projectPod({
    metadata: { name: 'web-0', namespace: 'default', ...metadata },
    spec: { containers: [{ name: 'main' }], ...spec },
    status: { phase: 'Running', ...status },
  });
}
