import {
  WorkloadBuilder,
  SeededNames,
} from '@internal/palette-simulated-kubernetes';
import { projectPod } from './projectPod';

const at = '2026-11-23T11:00:00Z';
const running = { running: { startedAt: at } };
const waiting = (reason: string, message?: string) => ({
  waiting: { reason, message },
});
const terminated = (exitCode: number, reason?: string, more = {}) => ({
  terminated: { exitCode, reason, finishedAt: at, ...more },
});
const container = (state: object, more = {}) => ({
  name: 'main',
  ready: false,
  restartCount: 0,
  state,
  ...more,
});

interface Parts {
  readonly metadata?: object;
  readonly spec?: object;
  readonly status?: object;
}

const project = ({ metadata, spec, status }: Parts = {}) =>
  projectPod({
    metadata: { name: 'web-0', namespace: 'default', ...metadata },
    spec: { containers: [{ name: 'main' }], ...spec },
    status: { phase: 'Running', ...status },
  });

const condition = (type: string, status: string, more = {}) => ({
  type,
  status,
  lastTransitionTime: at,
  ...more,
});

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

  it.each<[string | undefined, string, Parts]>([
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

  it('is more than kubectl says where no node takes a pod, with the message', () => {
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

  it('is its last reason in brackets for a container: why it was killed before it waits', () =>
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

describe('sidecars, init containers that run on', () => {
  const withSidecar = (sidecar: object, parts: Parts['status'] = {}) =>
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

  it('hold up the pod until they have started', () =>
    expect(withSidecar({ started: false }, { phase: 'Pending' }).reason).toBe(
      'Init:0/1',
    ));

  it('are shown where one is not ready', () =>
    expect(withSidecar({ started: true, ready: false })).toMatchObject({
      containersReady: 1,
      containersTotal: 2,
      containers: [{ name: 'proxy', init: true, ready: false }],
    }));

  it('crash in a pod that is long initialized', () => {
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

  it('that ended well hold up nothing', () =>
    expect(
      withSidecar({ started: false, state: terminated(0, 'Completed') }).reason,
    ).toBeUndefined());
});

describe('readiness', () => {
  it('is the condition Ready, not the phase', () => {
    const status = (ready: string) => ({
      conditions: [condition('Ready', ready)],
      containerStatuses: [container(running, { ready: true })],
    });
    expect(project({ status: status('True') }).ready).toBe(true);
    expect(project({ status: status('False') })).toMatchObject({
      phase: 'Running',
      ready: false,
      containersReady: 1,
      conditionSince: at,
    });
    expect(project({ status: status('Unknown') }).ready).toBe(false);
  });

  it('counts containers that the kubelet does not know yet', () =>
    expect(
      project({ spec: { containers: [{ name: 'a' }, { name: 'b' }] } }),
    ).toMatchObject({ ready: false, containersReady: 0, containersTotal: 2 }));

  it('counts restarts of init containers while they hold up the pod, and not afterwards', () => {
    const parts = (exitCode: number) => ({
      spec: { containers: [{}], initContainers: [{ name: 'init' }] },
      status: {
        phase: 'Pending',
        initContainerStatuses: [
          container(terminated(exitCode, 'Error'), {
            name: 'init',
            restartCount: 5,
          }),
        ],
        containerStatuses: [container(waiting('PodInitializing'))],
      },
    });
    expect(project(parts(1)).restarts).toBe(5);
    expect(project(parts(0)).restarts).toBe(0);
  });
});

describe('identity', () => {
  it('is the controller among the owners', () =>
    expect(
      project({
        metadata: {
          ownerReferences: [
            { kind: 'Foo', name: 'x' },
            { kind: 'StatefulSet', name: 'web', controller: true },
          ],
        },
      }).owner,
    ).toEqual({ kind: 'StatefulSet', name: 'web' }));

  it('keeps the labels that tell a workload where no owner does, and no others', () =>
    expect(
      project({
        metadata: {
          labels: {
            app: 'web',
            'job-name': 'old-label',
            'controller-revision-hash': 'web-5d8f',
            'statefulset.kubernetes.io/pod-name': 'web-0',
          },
        },
      }).labels,
    ).toEqual({
      jobName: 'old-label',
      controllerRevisionHash: 'web-5d8f',
      statefulSetPodName: 'web-0',
    }));

  const labels = {
    'pod-template-hash': '7c9d8f6b54',
    'controller-revision-hash': '5d8f',
  };
  const owned = (kind: string, name: string) =>
    project({
      metadata: { labels, ownerReferences: [{ kind, name, controller: true }] },
    });

  it('is the Deployment of a ReplicaSet that is named after its template hash', () =>
    expect(owned('ReplicaSet', 'web-app-7c9d8f6b54')).toMatchObject({
      owner: { kind: 'Deployment', name: 'web-app' },
    }));

  it('is a ReplicaSet where no template hash is known, and no Deployment of other kinds', () => {
    expect(owned('Foo', 'web-7c9d8f6b54').owner).toEqual({
      kind: 'Foo',
      name: 'web-7c9d8f6b54',
    });
    expect(
      project({
        metadata: {
          ownerReferences: [
            { kind: 'ReplicaSet', name: 'web-', controller: true },
          ],
        },
      }).owner,
    ).toEqual({ kind: 'ReplicaSet', name: 'web-' });
  });

  it('knows a Job by the label of either age, the newer before the older', () =>
    expect(
      project({
        metadata: {
          labels: {
            'batch.kubernetes.io/job-name': 'newer',
            'job-name': 'older',
          },
        },
      }).labels,
    ).toEqual({ jobName: 'newer' }));

  it('keeps when the pod was made and where it runs', () =>
    expect(
      project({
        metadata: { creationTimestamp: at },
        spec: { nodeName: 'n-1' },
      }),
    ).toMatchObject({ createdAt: at, node: 'n-1' }));

  it('keeps beside an owner only the label that it cannot do without', () => {
    expect(owned('ReplicaSet', 'web-blue')).toMatchObject({
      owner: { kind: 'ReplicaSet', name: 'web-blue' },
      labels: { podTemplateHash: '7c9d8f6b54' },
    });
    expect(owned('ReplicaSet', 'a-7c9d8f6b54').labels).toBeUndefined();
    expect(owned('DaemonSet', 'web').labels).toBeUndefined();
  });

  it('knows a mirror by its annotation', () =>
    expect(
      project({
        metadata: { annotations: { 'kubernetes.io/config.mirror': 'abc' } },
      }).mirror,
    ).toBe(true));
});

describe('what a hostile cluster may send', () => {
  it('is cut and made printable wherever people will read it', () => {
    const evil = `\u001b[2J\u202e\ud800${'x'.repeat(1_000_000)}`;
    const pod = project({
      metadata: {
        labels: { 'job-name': evil },
        ownerReferences: [{ kind: evil, name: evil, controller: true }],
        creationTimestamp: evil,
        deletionTimestamp: at,
      },
      spec: { nodeName: evil },
      status: {
        phase: evil,
        reason: evil,
        message: evil,
        containerStatuses: [
          container(waiting(evil, evil), {
            name: evil,
            lastState: terminated(1, evil, { finishedAt: evil }),
          }),
        ],
      },
    });
    const json = JSON.stringify(pod);
    expect(json.length).toBeLessThan(4_000);
    expect(json).not.toMatch(/\\u|[\p{Cc}\p{Cf}\p{Cs}]/u);
    expect(pod).toMatchObject({ phase: 'Unknown', deletedAt: at });
    expect(pod).not.toHaveProperty('createdAt');
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'pod'],
    ['no metadata', {}],
    ['no name', { metadata: { namespace: 'a' } }],
    ['no namespace', { metadata: { name: 'a' } }],
    [
      'a name of another alphabet',
      { metadata: { name: 'a\n', namespace: 'a' } },
    ],
    [
      'a name that is too long',
      { metadata: { name: 'a'.repeat(254), namespace: 'a' } },
    ],
    [
      'statuses that are none',
      {
        metadata: { name: 'a', namespace: 'a' },
        status: { containerStatuses: {} },
      },
    ],
  ])('is refused where it is %s', (_, object) =>
    expect(() => projectPod(object)).toThrow(),
  );

  it('may lack all that is optional', () =>
    expect(projectPod({ metadata: { name: 'a', namespace: 'b' } })).toEqual({
      namespace: 'b',
      name: 'a',
      phase: 'Unknown',
      ready: false,
      containersReady: 0,
      containersTotal: 0,
      restarts: 0,
    }));

  it('may be null where it could be absent', () =>
    expect(
      projectPod({
        metadata: {
          name: 'a',
          namespace: 'b',
          labels: null,
          annotations: null,
          ownerReferences: null,
          creationTimestamp: null,
        },
        spec: { containers: null, initContainers: null, nodeName: null },
        status: { conditions: null, containerStatuses: null, reason: null },
      }),
    ).toMatchObject({ name: 'a' }));
});

describe('a healthy pod', () => {
  const builder = new WorkloadBuilder({
    names: new SeededNames('size'),
    nodes: [{ name: 'payments-vsphere-cp-0', role: 'control-plane' }],
    age: '12d',
  });
  const namespace = 'cluster-64f1c2ab9d3e7f5510aa42c7';
  const pods = (
    [
      ['Deployment', 'capi-kubeadm-control-plane-controller-manager'],
      ['Deployment', 'cluster-management-agent'],
      ['Deployment', 'crony'],
      ['DaemonSet', 'calico-node'],
      ['StatefulSet', 'mongo'],
      ['StaticPod', 'kube-controller-manager'],
    ] as const
  ).flatMap(([kind, name]) =>
    builder.build(
      { namespace, kind, name },
      { now: new Date('2026-11-23T12:00:00Z'), generation: 0 },
    ),
  );

  it('is kept in 300 bytes on average', () => {
    const bytes = pods.map(pod => JSON.stringify(projectPod(pod)).length);
    expect(
      bytes.reduce((sum, size) => sum + size, 0) / bytes.length,
    ).toBeLessThanOrEqual(300);
  });

  it('is ready, with nothing more to say', () => {
    for (const pod of pods.map(projectPod)) {
      expect(pod).toMatchObject({ phase: 'Running', ready: true, restarts: 0 });
      expect(pod).not.toHaveProperty('reason');
      expect(pod).not.toHaveProperty('containers');
    }
  });
});
