import { shippedCatalog } from '../__testUtils__/catalog';
import { smallCatalog } from '../__testUtils__/smallCatalog';
import type { SnapshotPod } from '../snapshot';
import { identifyWorkload } from './identifyWorkload';
import { KnownWorkloads } from './KnownWorkloads';

const known = KnownWorkloads.create(shippedCatalog);
const cluster = 'cluster-64f1c2ab9d3e7f5510aa42c7';

const identify = (
  name: string,
  namespace = 'default',
  pod: Partial<SnapshotPod> = {},
) => identifyWorkload({ namespace, name, phase: 'Running', ...pod }, known);

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
  ])(
    'in %s, %s is identified as %s, not as a namesake',
    (namespace, pod, name) =>
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

  it('recognises a static pod whatever its node', () =>
    expect(
      identify('etcd-vmdynamictest-cp-2bq7x', 'kube-system', {
        node: 'node-1',
      }),
    ).toMatchObject({ kind: 'StaticPod', name: 'etcd' }));

  it('does not take a pod for static where its name is generated and its node is another', () =>
    expect(
      identify('kube-vip-cloud-provider-0', 'kube-system', { node: 'cp-0' }),
    ).toMatchObject({ kind: 'StatefulSet', name: 'kube-vip-cloud-provider' }));

  it('takes a pod with a generated name for static where the name ends with its node', () =>
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

  it('does not take a pod for static where the rest of its name is not that of a known node', () => {
    const identifyOn = (name: string, ...nodes: readonly string[]) =>
      identifyWorkload(
        { namespace: 'kube-system', name, phase: 'Running' },
        known,
        () => new Set(nodes),
      );
    expect(identifyOn('kube-vip-agent-vtndk', 'cp-0')).toMatchObject({
      kind: 'DaemonSet',
      name: 'kube-vip-agent',
    });
    expect(
      identifyOn('kube-vip-agent-vtndk', 'cp-0', 'agent-vtndk'),
    ).toMatchObject({
      kind: 'StaticPod',
      name: 'kube-vip',
    });
    expect(identifyOn('kube-vip-agent-vtndk')).toMatchObject({
      kind: 'StaticPod',
      name: 'kube-vip',
    });
    expect(identifyOn('kube-vip-edge', 'cp-0')).toMatchObject({
      kind: 'StaticPod',
      name: 'kube-vip',
    });
  });

  it('prefers known names to the likeliest reading', () => {
    const pod = {
      namespace: 'home',
      name: 'web-bcdf-vtndk',
      phase: 'Running' as const,
    };
    const knowing = KnownWorkloads.create(
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

  it('reads five letters that both alphabets have as a suffix', () =>
    expect(identify('kube-proxy-bcdfg', 'kube-system')).toMatchObject({
      kind: 'DaemonSet',
      name: 'kube-proxy',
    }));

  it('completes a name that was cut, from the names that are known', () => {
    const name = `capi-${'long-'.repeat(11)}manager`;
    const [companion] = shippedCatalog.companions;
    const knowing = KnownWorkloads.create({
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
