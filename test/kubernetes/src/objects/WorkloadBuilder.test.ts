import { printPodStatus, toPodCells } from '../api/podTable';
import { Pod } from './kubernetesObjects';
import { PodCondition, POD_STATES } from './PodCondition';
import { SeededNames } from './SeededNames';
import { WorkloadBuilder } from './WorkloadBuilder';
import { WorkloadKind, WorkloadSpec } from './WorkloadSpec';

const now = new Date('2026-11-23T10:00:00Z');
const HASH = '[456789bcdf]{1,10}';
const SUFFIX = '[bcdfghjklmnpqrstvwxz2456789]{5}';

const builder = new WorkloadBuilder({
  names: new SeededNames('test'),
  nodes: [
    { name: 'cp-1', role: 'control-plane' },
    { name: 'worker-1', role: 'worker' },
    { name: 'worker-2.example.internal', role: 'worker' },
  ],
  age: '8d',
});

function build(kind: WorkloadKind, more: Partial<WorkloadSpec> = {}) {
  const spec = { namespace: 'apps', name: 'web', kind, ...more };
  return builder.build(spec, { now });
}

function inCondition(condition: PodCondition): Pod {
  return build('Deployment', {
    condition,
    containers: ['web', 'proxy'],
    initContainers: ['prepare'],
  })[0];
}

describe('WorkloadBuilder', () => {
  it.each<[WorkloadKind, RegExp, string, readonly string[]]>([
    [
      'Deployment',
      new RegExp(`^web-${HASH}-${SUFFIX}$`),
      'ReplicaSet',
      ['pod-template-hash'],
    ],
    [
      'DaemonSet',
      new RegExp(`^web-${SUFFIX}$`),
      'DaemonSet',
      ['controller-revision-hash', 'pod-template-generation'],
    ],
    [
      'StatefulSet',
      /^web-0$/,
      'StatefulSet',
      [
        'apps.kubernetes.io/pod-index',
        'controller-revision-hash',
        'statefulset.kubernetes.io/pod-name',
      ],
    ],
    [
      'Job',
      new RegExp(`^web-${SUFFIX}$`),
      'Job',
      ['batch.kubernetes.io/job-name', 'job-name'],
    ],
    [
      'CronJob',
      new RegExp(`^web-\\d{8}-${SUFFIX}$`),
      'Job',
      ['batch.kubernetes.io/job-name', 'job-name'],
    ],
    ['StaticPod', /^web-cp-1$/, 'Node', ['component', 'tier']],
  ])(
    'names, owns and labels the pods of a %s as Kubernetes does',
    (kind, name, owner, labels) => {
      const { metadata } = build(kind)[0];
      expect(metadata.name).toMatch(name);
      expect(metadata.ownerReferences).toEqual([
        expect.objectContaining({ kind: owner, controller: true }),
      ]);
      expect(Object.keys(metadata.labels ?? {})).toEqual(
        expect.arrayContaining([...labels]),
      );
    },
  );

  it('names the ReplicaSet after the Deployment and the hash that its pods are labelled with', () => {
    const { metadata } = build('Deployment')[0];
    const hash = metadata.labels?.['pod-template-hash'];
    expect(metadata.ownerReferences?.[0].name).toBe(`web-${hash}`);
    expect(metadata.generateName).toBe(`web-${hash}-`);
  });

  it('marks a static pod as the mirror of a file on its node', () => {
    const { metadata, spec } = build('StaticPod')[0];
    expect(metadata.annotations).toEqual({
      'kubernetes.io/config.hash': expect.stringMatching(/^[0-9a-f]{32}$/),
      'kubernetes.io/config.mirror':
        metadata.annotations?.['kubernetes.io/config.hash'],
      'kubernetes.io/config.seen': expect.any(String),
      'kubernetes.io/config.source': 'file',
    });
    expect(metadata.generateName).toBeUndefined();
    expect(spec.nodeName).toBe('cp-1');
  });

  it('runs a DaemonSet on every node and a static pod on every control plane node', () => {
    const nodes = build('DaemonSet').map(pod => pod.spec.nodeName);
    expect(new Set(nodes).size).toBe(3);
    expect(build('StaticPod')).toHaveLength(1);
  });

  it('cuts a long name as the API server does', () => {
    const { metadata } = build('Deployment', { name: 'w'.repeat(60) })[0];
    expect(metadata.name).toHaveLength(63);
  });

  it('gives every pod its own name and uid, the same each time', () => {
    const pods = build('Deployment', { replicas: 20 });
    expect(new Set(pods.map(pod => pod.metadata.uid)).size).toBe(20);
    expect(new Set(pods.map(pod => pod.metadata.name)).size).toBe(20);
    expect(build('Deployment', { replicas: 20 })).toEqual(pods);
  });

  it.each<[PodCondition, string, string, string]>([
    [{ state: 'ready' }, 'Running', 'Running', '2/2'],
    [{ state: 'notReady' }, 'Running', 'Running', '1/2'],
    [{ state: 'unschedulable' }, 'Pending', 'Pending', '0/2'],
    [{ state: 'creating' }, 'Pending', 'ContainerCreating', '0/2'],
    [{ state: 'crashLoop' }, 'Running', 'CrashLoopBackOff', '1/2'],
    [{ state: 'imagePull' }, 'Pending', 'ImagePullBackOff', '1/2'],
    [{ state: 'initCrashLoop' }, 'Pending', 'Init:CrashLoopBackOff', '0/2'],
    [{ state: 'oomKilled' }, 'Running', 'CrashLoopBackOff', '1/2'],
    [{ state: 'completed' }, 'Succeeded', 'Completed', '0/2'],
    [{ state: 'failed' }, 'Failed', 'Error', '1/2'],
    [{ state: 'evicted' }, 'Failed', 'Evicted', '0/2'],
    [{ state: 'terminating' }, 'Running', 'Terminating', '0/2'],
  ])('%j has phase %s, and kubectl prints %s %s', (condition, ...expected) => {
    const pod = inCondition(condition);
    const [, ready] = toPodCells(pod, now);
    expect([pod.status.phase, printPodStatus(pod), ready]).toEqual(expected);
  });

  it('has a Ready condition that agrees with the state, in every state', () => {
    for (const state of POD_STATES.filter(each => each !== 'unschedulable')) {
      const ready = inCondition({ state }).status.conditions.find(
        condition => condition.type === 'Ready',
      );
      expect([state, ready?.status]).toEqual([
        state,
        state === 'ready' ? 'True' : 'False',
      ]);
    }
  });

  it('says why a pod cannot be scheduled and since when, on no node', () => {
    const pod = inCondition({
      state: 'unschedulable',
      for: '14m',
      message: '0/3 nodes are available: 3 Insufficient cpu.',
    });
    expect(pod.status.conditions).toEqual([
      expect.objectContaining({
        type: 'PodScheduled',
        status: 'False',
        reason: 'Unschedulable',
        message: '0/3 nodes are available: 3 Insufficient cpu.',
        lastTransitionTime: '2026-11-23T09:46:00Z',
      }),
    ]);
    expect(pod.metadata.creationTimestamp).toBe('2026-11-23T09:46:00Z');
    expect(pod.spec.nodeName).toBeUndefined();
  });

  it('keeps how a crashing container ended last', () => {
    const killed = inCondition({ state: 'oomKilled', restarts: 4 });
    expect(killed.status.containerStatuses?.[0]).toMatchObject({
      name: 'web',
      restartCount: 4,
      lastState: { terminated: { reason: 'OOMKilled', exitCode: 137 } },
    });
  });

  it('puts the trouble into the container that the condition names', () => {
    const pod = inCondition({ state: 'crashLoop', container: 'proxy' });
    expect(pod.status.containerStatuses?.map(status => status.ready)).toEqual([
      true,
      false,
    ]);
  });
});
