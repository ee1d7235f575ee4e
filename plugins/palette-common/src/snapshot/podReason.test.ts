import {
  at,
  condition,
  container,
  type PodParts,
  project,
  running,
  terminated,
  waiting,
} from '../__testUtils__/kubernetesPods';

describe('the word that kubectl would print', () => {
  const inits = (...states: object[]) => ({
    spec: {
      containers: [{ name: 'main' }],
      initContainers: states.map((_, i) => ({ name: `init-${i}` })),
    },
    status: {
      phase: 'Pending',
      initContainerStatuses: states.map((state, i) =>
        container(state, { name: `init-${i}` }),
      ),
      containerStatuses: [container(waiting('PodInitializing'))],
    },
  });

  it.each<[string | undefined, string, PodParts]>([
    [
      undefined,
      'a pod that runs',
      { status: { containerStatuses: [container(running)] } },
    ],
    [
      'CrashLoopBackOff',
      'a container that waits',
      {
        status: {
          containerStatuses: [
            container(waiting('CrashLoopBackOff'), {
              lastState: terminated(137, 'OOMKilled'),
            }),
          ],
        },
      },
    ],
    [
      'OOMKilled',
      'a container that ended with a reason',
      {
        status: {
          containerStatuses: [container(terminated(137, 'OOMKilled'))],
        },
      },
    ],
    [
      'ExitCode:3',
      'a container that ended without a reason',
      { status: { containerStatuses: [container(terminated(3))] } },
    ],
    [
      'Signal:9',
      'a container that a signal ended',
      {
        status: {
          containerStatuses: [
            container(terminated(137, undefined, { signal: 9 })),
          ],
        },
      },
    ],
    [
      'CrashLoopBackOff',
      'the first container in trouble, not the one that is done',
      {
        status: {
          containerStatuses: [
            container(terminated(0, 'Completed')),
            container(waiting('CrashLoopBackOff')),
          ],
        },
      },
    ],
    [
      undefined,
      'a pod that runs on where one container is done',
      {
        status: {
          containerStatuses: [
            container(terminated(0, 'Completed')),
            container(running),
          ],
        },
      },
    ],
    [
      'Init:0/2',
      'init containers under way',
      inits(running, waiting('PodInitializing')),
    ],
    [
      'Init:1/2',
      'the second init container under way',
      inits(terminated(0, 'Completed'), running),
    ],
    [
      'Init:CrashLoopBackOff',
      'an init container that waits',
      inits(waiting('CrashLoopBackOff'), waiting('PodInitializing')),
    ],
    [
      'Init:Error',
      'an init container that failed',
      inits(terminated(1, 'Error')),
    ],
    [
      'Init:ExitCode:1',
      'one that failed without a reason',
      inits(terminated(1)),
    ],
    [
      'Init:Signal:9',
      'one that a signal ended',
      inits(terminated(137, undefined, { signal: 9 })),
    ],
    [
      'PodInitializing',
      'a pod whose init containers are done',
      inits(terminated(0, 'Completed')),
    ],
    [
      'SchedulingGated',
      'a gated pod',
      {
        status: {
          phase: 'Pending',
          conditions: [
            condition('PodScheduled', 'False', { reason: 'SchedulingGated' }),
          ],
        },
      },
    ],
    [
      'Evicted',
      'an evicted pod, whatever became of its containers',
      {
        status: {
          phase: 'Failed',
          reason: 'Evicted',
          containerStatuses: [
            container(terminated(137, 'ContainerStatusUnknown')),
          ],
        },
      },
    ],
    [
      undefined,
      'a pod that succeeded',
      {
        status: {
          phase: 'Succeeded',
          containerStatuses: [container(terminated(0, 'Completed'))],
        },
      },
    ],
  ])('is %s for %s', (reason, _, parts) =>
    expect(project(parts).reason).toBe(reason),
  );

  it('is Unschedulable where no node takes a pod, with the message, although kubectl says less', () => {
    const pod = project({
      status: {
        phase: 'Pending',
        conditions: [
          condition('PodScheduled', 'False', {
            reason: 'Unschedulable',
            message: '0/5 nodes are available',
          }),
        ],
      },
    });
    expect(pod).toMatchObject({
      phase: 'Pending',
      ready: false,
      reason: 'Unschedulable',
      message: '0/5 nodes are available',
      conditionSince: at,
    });
  });

  it('keeps why a container was killed before it waits', () =>
    expect(
      project({
        status: {
          containerStatuses: [
            container(waiting('CrashLoopBackOff', 'back-off 5m0s'), {
              restartCount: 7,
              lastState: terminated(137, 'OOMKilled'),
            }),
          ],
        },
      }),
    ).toMatchObject({
      restarts: 7,
      restartedAt: at,
      message: 'back-off 5m0s',
      containers: [
        {
          name: 'main',
          init: false,
          ready: false,
          restarts: 7,
          reason: 'CrashLoopBackOff',
          exitCode: 137,
          lastReason: 'OOMKilled',
          lastFailedAt: at,
        },
      ],
    }));
});
