import { shippedCatalog } from '../__testUtils__/catalog';
import type { SnapshotPod } from '../snapshot';
import { identifyWorkload } from './identifyWorkload';
import { KnownWorkloads } from './KnownWorkloads';

const known = KnownWorkloads.create(shippedCatalog);

const identify = (
  name: string,
  namespace = 'default',
  pod: Partial<SnapshotPod> = {},
) => identifyWorkload({ namespace, name, phase: 'Running', ...pod }, known);

describe('by owner reference', () => {
  it.each([
    [
      'a ReplicaSet with a template hash is its Deployment',
      { kind: 'ReplicaSet', name: 'web-7c9d8f6b54' },
      { kind: 'Deployment', name: 'web' },
    ],
    [
      'a ReplicaSet without one is itself',
      { kind: 'ReplicaSet', name: 'web-blue' },
      { kind: 'ReplicaSet', name: 'web-blue' },
    ],
    [
      'a Job of a schedule is its CronJob',
      { kind: 'Job', name: 'packsync-28205220' },
      { kind: 'CronJob', name: 'packsync' },
    ],
    [
      'any other Job is itself',
      { kind: 'Job', name: 'ingress-nginx-admission-create' },
      { kind: 'Job', name: 'ingress-nginx-admission-create' },
    ],
    [
      'a Deployment is itself',
      { kind: 'Deployment', name: 'web' },
      { kind: 'Deployment', name: 'web' },
    ],
    [
      'a DaemonSet is itself, whatever its name looks like',
      { kind: 'DaemonSet', name: 'agent-7c9d8f6b54' },
      { kind: 'DaemonSet', name: 'agent-7c9d8f6b54' },
    ],
    [
      'a StatefulSet is itself',
      { kind: 'StatefulSet', name: 'mongo' },
      { kind: 'StatefulSet', name: 'mongo' },
    ],
    [
      'what Kubernetes does not define is custom',
      { kind: 'LinstorSatellite', name: 'node-1' },
      { kind: 'Custom', name: 'node-1' },
    ],
  ])('%s', (_, owner, expected) =>
    expect(identify('any-pod-name', 'default', { owner })).toEqual({
      namespace: 'default',
      via: 'owner',
      ...expected,
    }),
  );

  it('trusts the label pod-template-hash more than the form of a name', () => {
    const owner = { kind: 'ReplicaSet', name: 'web-bcdf' };
    expect(
      identify('web-bcdf-vtndk', 'default', {
        owner,
        labels: { podTemplateHash: 'xyz' },
      }),
    ).toMatchObject({ kind: 'ReplicaSet', name: 'web-bcdf' });
  });

  it('trusts the label where a template hash does not look like one', () => {
    const owner = { kind: 'ReplicaSet', name: 'web-xyz' };
    expect(
      identify('web-xyz-vtndk', 'default', {
        owner,
        labels: { podTemplateHash: 'xyz' },
      }),
    ).toMatchObject({ kind: 'Deployment', name: 'web' });
  });

  it('beats labels and names', () =>
    expect(
      identify('cert-manager-bcf47cc864-vtndk', 'cert-manager', {
        owner: { kind: 'StatefulSet', name: 'other' },
        labels: { jobName: 'job' },
      }),
    ).toMatchObject({ kind: 'StatefulSet', name: 'other', via: 'owner' }));

  it('takes a Node for the owner of a static pod, even with dots in its name', () => {
    const node = 'ip-10-0-1-234.us-east-2.compute.internal';
    expect(
      identify(`etcd-${node}`, 'kube-system', {
        owner: { kind: 'Node', name: node },
      }),
    ).toMatchObject({ kind: 'StaticPod', name: 'etcd', via: 'owner' });
  });

  it('knows a static pod that the catalog does not', () =>
    expect(
      identify('haproxy-cp-0', 'kube-system', {
        owner: { kind: 'Node', name: 'cp-0' },
      }),
    ).toMatchObject({ kind: 'StaticPod', name: 'haproxy' }));
});

describe('a name that Kubernetes would not take', () => {
  const names = ['a'.repeat(254), 'Web', 'a b', 'a\0b', '🚢', 'a/b', '-', ''];

  it.each(names)('of an owner is no owner: %j', name => {
    for (const kind of ['ReplicaSet', 'Job', 'DaemonSet', 'Node', 'X']) {
      const owner = { kind, name };
      const pod = 'cert-manager-bcf47cc864-vtndk';
      expect(identify(pod, 'cert-manager', { owner })).toEqual(
        identify(pod, 'cert-manager'),
      );
      expect(
        identify('etcd-cp-0', 'kube-system', { owner, mirror: true }),
      ).toMatchObject({ name: 'etcd', via: 'annotation' });
    }
  });

  it.each(names)('of a Job in a label is no label: %j', jobName =>
    expect(
      identify('create-vtndk', 'default', { labels: { jobName } }),
    ).toEqual(identify('create-vtndk', 'default')),
  );
});

describe('by annotation', () => {
  it('takes a mirror for a static pod', () =>
    expect(
      identify('haproxy-cp-0', 'kube-system', { mirror: true, node: 'cp-0' }),
    ).toEqual({
      namespace: 'kube-system',
      kind: 'StaticPod',
      name: 'haproxy',
      via: 'annotation',
    }));

  it('keeps the name of a mirror that does not end with its node', () =>
    expect(
      identify('haproxy-cp-0', 'kube-system', { mirror: true, node: 'cp-1' }),
    ).toMatchObject({ kind: 'StaticPod', name: 'haproxy-cp-0' }));

  it('falls back on known static pods where the node is not known', () =>
    expect(
      identify('etcd-cp-0', 'kube-system', { mirror: true }),
    ).toMatchObject({ name: 'etcd' }));
});

describe('by label', () => {
  it.each<[string, string, SnapshotPod['labels'], object]>([
    [
      'a Deployment by its template hash',
      'web-7c9d8f6b54-vtndk',
      { podTemplateHash: '7c9d8f6b54' },
      { kind: 'Deployment', name: 'web' },
    ],
    [
      'a Job by its name',
      'create-vtndk',
      { jobName: 'create' },
      { kind: 'Job', name: 'create' },
    ],
    [
      'a CronJob by the name of its Job',
      'packsync-28205220-bmzcg',
      { jobName: 'packsync-28205220' },
      { kind: 'CronJob', name: 'packsync' },
    ],
    [
      'a StatefulSet by the label with its pod name',
      'mongo-0',
      { statefulSetPodName: 'mongo-0', controllerRevisionHash: 'mongo-5d8f' },
      { kind: 'StatefulSet', name: 'mongo' },
    ],
    [
      'a StatefulSet by the label with its pod name alone',
      'mongo-0',
      { statefulSetPodName: 'mongo-0' },
      { kind: 'StatefulSet', name: 'mongo' },
    ],
    [
      'a StatefulSet by its revision, before 1.13 gave the label',
      'mongo-0',
      { controllerRevisionHash: 'mongo-5d8f9c7b8' },
      { kind: 'StatefulSet', name: 'mongo' },
    ],
    [
      'a DaemonSet by its revision',
      'calico-node-vtndk',
      { controllerRevisionHash: '5d8f9c7b8' },
      { kind: 'DaemonSet', name: 'calico-node' },
    ],
  ])('tells %s', (_, name, labels, expected) =>
    expect(identify(name, 'default', { labels })).toEqual({
      namespace: 'default',
      via: 'label',
      ...expected,
    }),
  );

  it('needs a name before the template hash for a Deployment', () =>
    expect(
      identify('-7c9d8f6b54-vtndk', 'default', {
        labels: { podTemplateHash: '7c9d8f6b54' },
      }),
    ).toMatchObject({ via: 'name' }));

  it('falls back on the name where a label does not fit it', () =>
    expect(
      identify('cert-manager-bcf47cc864-vtndk', 'cert-manager', {
        labels: { podTemplateHash: 'other' },
      }),
    ).toMatchObject({ name: 'cert-manager', via: 'name' }));

  it('falls back on the name where the name of a DaemonSet was cut', () => {
    const name = `${'a-long-name-of-one-daemon-set-'
      .repeat(3)
      .slice(0, 58)}vtndk`;
    expect(
      identify(name, 'default', {
        labels: { controllerRevisionHash: '5d8f9c7b8' },
      }),
    ).toMatchObject({ name: name.slice(0, 58), via: 'name' });
  });
});
