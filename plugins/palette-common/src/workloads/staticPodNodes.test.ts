import { shippedCatalog } from '../fixtures/catalog';
import { KnownWorkloads } from './KnownWorkloads';
import { staticPodNodes } from './staticPodNodes';

const known = KnownWorkloads.of(shippedCatalog);
const nodesOf = (...names: readonly string[]) =>
  staticPodNodes(
    names.map(name => ({ namespace: 'kube-system', name, phase: 'Running' })),
    known,
  );

describe('staticPodNodes', () => {
  it('takes what follows the names of two static pods for a node', () => {
    expect(
      nodesOf(
        'etcd-cp-0',
        'kube-scheduler-cp-0',
        'etcd-cp-1',
        'kube-apiserver-cp-1',
        'kube-scheduler-cp-1',
      ),
    ).toEqual(new Set(['cp-0', 'cp-1']));
  });

  it('needs two static pods to tell a node, and ignores other pods', () => {
    expect(nodesOf('etcd-cp-0', 'kube-scheduler-cp-1', 'etcd-cp-0')).toEqual(
      new Set(),
    );
    expect(nodesOf('kube-proxy-vtndk', 'coredns-vtndk')).toEqual(new Set());
  });
});
