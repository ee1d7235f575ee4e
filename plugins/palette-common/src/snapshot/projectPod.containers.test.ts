import { projectPod } from './projectPod';

const running = { running: {} };
const waiting = (reason: string, message: string) => ({
  waiting: { reason, message },
});
const terminated = (exitCode: number, reason: string, more = {}) => ({
  terminated: { exitCode, reason, ...more },
});
const project = (status: object) =>
  projectPod({ metadata: { name: 'web-0', namespace: 'default' }, status });

describe('containers that are shown', () => {
  const listContainers = (pod: object) =>
    project(pod)
      .containers?.map(({ name }) => name)
      .join();
  const named = (name: string, state?: object, more = {}) => ({
    name,
    ready: false,
    restartCount: 0,
    state,
    ...more,
  });

  it('are those that are not ready or were restarted', () =>
    expect(
      listContainers({
        containerStatuses: [
          named('well', running, { ready: true }),
          named('not-ready', running),
          named('restarted', running, { ready: true, restartCount: 1 }),
        ],
      }),
    ).toBe('not-ready,restarted'));

  it('include init containers that did not end well and have not started', () =>
    expect(
      listContainers({
        initContainerStatuses: [
          named('done', terminated(0, 'Completed')),
          named('failed', terminated(1, 'Error')),
          named('started', running, { started: true }),
          named('unknown'),
        ],
      }),
    ).toBe('failed,unknown'));

  it('are left out for a pod that succeeded', () =>
    expect(
      listContainers({
        phase: 'Succeeded',
        containerStatuses: [named('main', terminated(0, 'Completed'))],
      }),
    ).toBeUndefined());

  it('say why they wait and how often they were restarted', () =>
    expect(
      project({
        containerStatuses: [
          named('main', waiting('ImagePullBackOff', 'no such image')),
          named('side', running, { restartCount: 1 }),
        ],
      }).containers,
    ).toEqual([
      {
        name: 'main',
        init: false,
        ready: false,
        restarts: 0,
        reason: 'ImagePullBackOff',
        message: 'no such image',
      },
      { name: 'side', init: false, ready: false, restarts: 1 },
    ]));

  it('give the pod the time of the last restart among them', () =>
    expect(
      project({
        containerStatuses: ['12', '13', '11'].map(hour =>
          named('main', running, {
            lastState: terminated(1, 'Error', {
              finishedAt: `2026-11-23T${hour}:00:00Z`,
            }),
          }),
        ),
      }).restartedAt,
    ).toBe('2026-11-23T13:00:00Z'));
});
