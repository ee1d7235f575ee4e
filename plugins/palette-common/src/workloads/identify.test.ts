import { shippedCatalog } from '../fixtures/catalog';
import { smallCatalog } from '../fixtures/smallCatalog';
import type { SnapshotPod } from '../snapshot';
import { identifyWorkload } from './identify';
import { KnownWorkloads } from './KnownWorkloads';

const known = KnownWorkloads.of(shippedCatalog);
const cluster = 'cluster-64f1c2ab9d3e7f5510aa42c7';

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

  it('believes the label pod-template-hash more than the look of a name', () => {
    const owner = { kind: 'ReplicaSet', name: 'web-bcdf' };
    expect(
      identify('web-bcdf-vtndk', 'default', {
        owner,
        labels: { podTemplateHash: 'xyz' },
      }),
    ).toMatchObject({ kind: 'ReplicaSet', name: 'web-bcdf' });
  });

  it('believes the label where a template hash looks like none', () => {
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

  it('takes a Node for the owner of a static pod, dots in its name and all', () => {
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

  it('does not make a template hash alone a Deployment', () =>
    expect(
      identify('-7c9d8f6b54-vtndk', 'default', {
        labels: { podTemplateHash: '7c9d8f6b54' },
      }),
    ).toMatchObject({ via: 'name' }));

  it('asks the name where a label does not fit it', () =>
    expect(
      identify('cert-manager-bcf47cc864-vtndk', 'cert-manager', {
        labels: { podTemplateHash: 'other' },
      }),
    ).toMatchObject({ name: 'cert-manager', via: 'name' }));

  it('asks the name of a DaemonSet that was cut', () => {
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

describe('by name', () => {
  it.each([
    ['cert-manager', 'cert-manager-bcf47cc864-vtndk', 'cert-manager'],
    [
      'cert-manager',
      'cert-manager-cainjector-94b6f9bb8-94lsh',
      'cert-manager-cainjector',
    ],
    [
      'cert-manager',
      'cert-manager-webhook-96c7cfb4f4-kgjmw',
      'cert-manager-webhook',
    ],
    [
      cluster,
      'cluster-management-agent-cbb78fb69-g72k2',
      'cluster-management-agent',
    ],
    [
      cluster,
      'cluster-management-agent-lite-68598ff4f9-dmp9m',
      'cluster-management-agent-lite',
    ],
    ['hubble-system', 'spectrocluster-68598ff4f9-dmp9m', 'spectrocluster'],
    [
      'hubble-system',
      'spectrocluster-jobs-68598ff4f9-dmp9m',
      'spectrocluster-jobs',
    ],
    [
      'hubble-system',
      'spectrocluster-reconciler-68598ff4f9-dmp9m',
      'spectrocluster-reconciler',
    ],
  ])('in %s, %s is %s and no namesake', (namespace, pod, name) =>
    expect(identify(pod, namespace)).toEqual({
      namespace,
      kind: 'Deployment',
      name,
      via: 'name',
    }),
  );

  it.each([
    ['etcd-ip-10-0-1-234.us-east-2.compute.internal', 'etcd'],
    ['kube-scheduler-tkg-x-control-plane-965cz', 'kube-scheduler'],
    ['kube-apiserver-node-7c9d8f6b54-vtndk', 'kube-apiserver'],
    ['kube-controller-manager-cp-0', 'kube-controller-manager'],
  ])('%s is the static pod %s', (pod, name) =>
    expect(identify(pod, 'kube-system')).toMatchObject({
      kind: 'StaticPod',
      name,
    }),
  );

  it('takes a static pod for one whatever node it is said to run on', () =>
    expect(
      identify('etcd-vmdynamictest-cp-2bq7x', 'kube-system', {
        node: 'node-1',
      }),
    ).toMatchObject({ kind: 'StaticPod', name: 'etcd' }));

  it('takes no pod for static whose name was generated and which runs elsewhere', () =>
    expect(
      identify('kube-vip-cloud-provider-0', 'kube-system', { node: 'cp-0' }),
    ).toMatchObject({ kind: 'StatefulSet', name: 'kube-vip-cloud-provider' }));

  it('takes a generated name on the node at its end for that of a static pod', () =>
    expect(
      identify('kube-vip-cloud-provider-0', 'kube-system', {
        node: 'cloud-provider-0',
      }),
    ).toEqual({
      namespace: 'kube-system',
      kind: 'StaticPod',
      name: 'kube-vip',
      via: 'name',
    }));

  it('does not take a pod for static where no name of a known node follows', () => {
    const named = (name: string, ...nodes: readonly string[]) =>
      identifyWorkload(
        { namespace: 'kube-system', name, phase: 'Running' },
        known,
        () => new Set(nodes),
      );
    expect(named('kube-vip-agent-vtndk', 'cp-0')).toMatchObject({
      kind: 'DaemonSet',
      name: 'kube-vip-agent',
    });
    expect(named('kube-vip-agent-vtndk', 'cp-0', 'agent-vtndk')).toMatchObject({
      kind: 'StaticPod',
      name: 'kube-vip',
    });
    expect(named('kube-vip-agent-vtndk')).toMatchObject({
      kind: 'StaticPod',
      name: 'kube-vip',
    });
    expect(named('kube-vip-edge', 'cp-0')).toMatchObject({
      kind: 'StaticPod',
      name: 'kube-vip',
    });
  });

  it('takes known names before the likeliest reading', () => {
    const pod = {
      namespace: 'home',
      name: 'web-bcdf-vtndk',
      phase: 'Running' as const,
    };
    const knowing = KnownWorkloads.of(
      smallCatalog([{ name: 'web-bcdf', kind: 'DaemonSet' }]),
    );

    expect(identifyWorkload(pod, known)).toMatchObject({
      kind: 'Deployment',
      name: 'web',
    });
    expect(identifyWorkload(pod, knowing)).toMatchObject({
      kind: 'DaemonSet',
      name: 'web-bcdf',
    });
  });

  it('takes five letters of both alphabets for a suffix', () =>
    expect(identify('kube-proxy-bcdfg', 'kube-system')).toMatchObject({
      kind: 'DaemonSet',
      name: 'kube-proxy',
    }));

  it('completes a name that was cut, from the names that are known', () => {
    const name = `capi-${'long-'.repeat(11)}manager`;
    const [companion] = shippedCatalog.companions;
    const knowing = KnownWorkloads.of({
      ...shippedCatalog,
      companions: [{ ...companion, name, namespaces: ['default'] }],
    });
    const pod = `${name.slice(0, 58)}vtndk`;
    expect(
      identifyWorkload(
        { namespace: 'default', name: pod, phase: 'Running' },
        knowing,
      ),
    ).toMatchObject({ name });
  });

  it('calls a pod that no generator named a Pod', () =>
    expect(identify('debug')).toEqual({
      namespace: 'default',
      kind: 'Pod',
      name: 'debug',
      via: 'name',
    }));
});
