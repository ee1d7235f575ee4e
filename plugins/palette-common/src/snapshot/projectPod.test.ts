import {
  WorkloadBuilder,
  SeededNames,
} from '@internal/palette-simulated-kubernetes';
import {
  at,
  condition,
  container,
  project,
  running,
  terminated,
  waiting,
} from '../__testUtils__/kubernetesPods';
import { projectPod } from './projectPod';

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

  it('keeps the labels that identify a workload without an owner, and no others', () =>
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

  it('is the owner itself where that is of another kind, or no template hash is known', () => {
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

  it('prefers the newer of the two labels that name a Job', () =>
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

  it('keeps when the pod was created, and its node', () =>
    expect(
      project({
        metadata: { creationTimestamp: at },
        spec: { nodeName: 'n-1' },
      }),
    ).toMatchObject({ createdAt: at, node: 'n-1' }));

  it('keeps only the label that an owner needs', () => {
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

describe('a pod from a hostile cluster', () => {
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
