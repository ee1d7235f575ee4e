import {
  condition,
  container,
  project,
  running,
  terminated,
  waiting,
  type PodParts,
} from '../__testUtils__/kubernetesPods';

describe('sidecars, init containers that run on', () => {
  const withSidecar = (sidecar: object, parts: PodParts['status'] = {}) =>
    project({
      spec: {
        containers: [{ name: 'main' }],
        initContainers: [{ name: 'proxy', restartPolicy: 'Always' }],
      },
      status: {
        initContainerStatuses: [
          container(running, { name: 'proxy', ...sidecar }),
        ],
        containerStatuses: [container(running, { ready: true })],
        ...parts,
      },
    });

  it('count among the containers, as in kubectl', () =>
    expect(
      withSidecar({ started: true, ready: true, restartCount: 2 }),
    ).toMatchObject({ containersReady: 2, containersTotal: 2, restarts: 2 }));

  it('keep the pod waiting until they have started', () =>
    expect(withSidecar({ started: false }, { phase: 'Pending' }).reason).toBe(
      'Init:0/1',
    ));

  it('are shown where one is not ready', () =>
    expect(withSidecar({ started: true, ready: false })).toMatchObject({
      containersReady: 1,
      containersTotal: 2,
      containers: [{ name: 'proxy', init: true, ready: false }],
    }));

  it('count as crashing in a pod that was initialized long ago', () => {
    const pod = withSidecar(
      { started: false, state: waiting('CrashLoopBackOff') },
      { conditions: [condition('Initialized', 'True')] },
    );
    expect(pod.reason).toBe('Init:CrashLoopBackOff');
    expect(pod.containersReady).toBe(1);
  });

  it('do not hide why another container of an initialized pod fails', () =>
    expect(
      withSidecar(
        { started: false, state: waiting('CrashLoopBackOff') },
        {
          conditions: [condition('Initialized', 'True')],
          containerStatuses: [container(waiting('ImagePullBackOff'))],
        },
      ).reason,
    ).toBe('ImagePullBackOff'));

  it('do not keep the pod waiting after they have succeeded', () =>
    expect(
      withSidecar({ started: false, state: terminated(0, 'Completed') }).reason,
    ).toBeUndefined());
});
