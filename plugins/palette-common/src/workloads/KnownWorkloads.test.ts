import { shippedCatalog } from '../__testUtils__/catalog';
import { smallCatalog } from '../__testUtils__/smallCatalog';
import { KnownWorkloads } from './KnownWorkloads';

const cluster = 'cluster-64f1c2ab9d3e7f5510aa42c7';

describe('KnownWorkloads', () => {
  const known = KnownWorkloads.create(shippedCatalog);

  it.each([
    ['cert-manager', 'cert-manager-webhook'],
    [cluster, 'cluster-management-agent-lite'],
    ['cluster-6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'metrics-server'],
    ['kube-system', 'kube-proxy'],
  ])('knows components: %s/%s', (namespace, name) =>
    expect(known.has(namespace, name)).toBe(true),
  );

  it('knows components under their other names and in their other namespaces', () => {
    expect(known.has(cluster, 'metrics-server-v0.7.2')).toBe(true);
    expect(known.has('kube-system', 'metrics-server')).toBe(true);
  });

  it('knows companions and the workloads of traits', () => {
    expect(known.has('hubble-system', 'msgbroker')).toBe(true);
    expect(known.has('kube-system', 'aws-node')).toBe(true);
  });

  it.each([
    ['cert-manager', 'cert'],
    ['cert-manager', 'cert-manager-webhook-'],
    ['default', 'cert-manager'],
    ['cluster-64f1c2ab9d3e7f5510aa42c', 'metrics-server'],
    ['cluster-', 'metrics-server'],
    ['', ''],
  ])('does not know "%s/%s"', (namespace, name) =>
    expect(known.has(namespace, name)).toBe(false),
  );

  it('finds the names that a cut name can stand for', () =>
    expect(
      known.findByPrefix(cluster, 'capi-kubeadm-control-plane-contr'),
    ).toEqual(['capi-kubeadm-control-plane-controller-manager']));

  it.each([
    ['etcd-ip-10-0-1-234.us-east-2.compute.internal', 'etcd'],
    ['kube-controller-manager-cp-0', 'kube-controller-manager'],
    ['kube-scheduler-tkg-x-control-plane-965cz', 'kube-scheduler'],
  ])('finds the static pod of %s', (pod, name) =>
    expect(known.findStaticPod('kube-system', pod)).toBe(name),
  );

  it.each(['etcd', 'etcd-', 'etcdctl-0', 'kube-proxy-vtndk'])(
    'finds no static pod in %s',
    pod => expect(known.findStaticPod('kube-system', pod)).toBeUndefined(),
  );

  it('finds static pods only where the catalog has them', () =>
    expect(known.findStaticPod('default', 'etcd-cp-0')).toBeUndefined());

  it('remembers a limited number of namespaces', () => {
    const asked = KnownWorkloads.create(shippedCatalog);
    for (let i = 0; i < 5_000; i++) {
      asked.has(`cluster-${i.toString(16).padStart(24, '0')}`, 'x');
    }
    expect(asked.remembered).toBeLessThanOrEqual(1_000);
    expect(asked.has('cert-manager', 'cert-manager')).toBe(true);
  });
});

describe('KnownWorkloads of a small catalog', () => {
  const catalog = smallCatalog(
    [
      { name: 'api', namespace: 'home', kind: 'StaticPod' },
      { name: 'api-b', namespace: 'home', kind: 'StaticPod' },
      { name: 'api-a', namespace: 'home', kind: 'StaticPod' },
      { name: 'api-agent', namespace: 'home', kind: 'DaemonSet' },
      { name: 'api-<version>', namespace: 'home', kind: 'StaticPod' },
      { name: 'one', namespace: 'a', homes: ['a', 'a-old'], alsoIn: ['b'] },
      { name: 'two', namespace: 'b' },
    ],
    {
      signs: [
        {
          value: 'blue',
          any: [
            { workloads: ['driver'], namespaces: ['infra'] },
            { workloads: ['vip'], namespaces: ['infra'], kind: 'StaticPod' },
          ],
          none: [{ pods: ['x'], namespaces: ['infra'] }],
          when: {},
        },
      ],
    },
  );
  // It remembers what it works out, so each test has its own.
  let known: KnownWorkloads;
  beforeEach(() => {
    known = KnownWorkloads.create(catalog);
  });

  it('knows the workloads of signs, with the kind that a sign gives', () => {
    expect(known.has('infra', 'driver')).toBe(true);
    expect(known.has('infra', 'x')).toBe(false);
    expect(known.findStaticPod('infra', 'vip-cp-0')).toBe('vip');
    expect(known.findStaticPod('infra', 'driver-cp-0')).toBeUndefined();
  });

  it('keeps the workloads of namespaces apart where patterns overlap', () => {
    expect(known.has('a', 'one')).toBe(true);
    expect(known.has('a-old', 'one')).toBe(true);
    expect(known.has('b', 'one')).toBe(true);
    expect(known.has('b', 'two')).toBe(true);
    expect(known.has('a', 'two')).toBe(false);
  });

  it('finds the longest name of a static pod', () => {
    const findIn = (pod: string) => known.findStaticPod('home', pod);

    expect(findIn('api-cp-0')).toBe('api');
    expect(findIn('api-a-cp-0')).toBe('api-a');
    expect(findIn('api-b-cp-0')).toBe('api-b');
    expect(findIn('api-agent-cp-0')).toBe('api');
    expect(findIn('api-1.2-cp-0')).toBe('api');
  });

  it('does not complete a cut name to a pattern', () => {
    expect(known.findByPrefix('home', 'api-')).toEqual([
      'api-b',
      'api-a',
      'api-agent',
    ]);
  });

  it('matches names by a pattern, but not the text of the pattern itself', () => {
    expect(known.has('home', 'api-1.2')).toBe(true);
    expect(known.has('home', 'api-<version>')).toBe(false);
    expect(known.has('home', 'api-x')).toBe(false);
  });

  it('remembers up to 1,000 namespaces, then starts over', () => {
    const asked = KnownWorkloads.create(catalog);
    for (let i = 0; i < 1_000; i++) {
      asked.has(`ns-${i}`, 'x');
    }
    asked.has('ns-0', 'x');
    expect(asked.remembered).toBe(1_000);
    asked.has('ns-1000', 'x');
    expect(asked.remembered).toBe(1);
  });
});
