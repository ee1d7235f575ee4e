import { shippedCatalog } from '../__testUtils__/catalog';
import { findStaticPodNodes } from './findStaticPodNodes';
import { KnownWorkloads } from './KnownWorkloads';

const known = KnownWorkloads.create(shippedCatalog);
const findNodes = (...names: readonly string[]) =>
  findStaticPodNodes(
    names.map(name => ({ namespace: 'kube-system', name, phase: 'Running' })),
    known,
  );

describe('findStaticPodNodes', () => {
  it('takes what follows the names of two static pods for a node', () => {
    expect(
      findNodes(
        'etcd-cp-0',
        'kube-scheduler-cp-0',
        'etcd-cp-1',
        'kube-apiserver-cp-1',
        'kube-scheduler-cp-1',
      ),
    ).toEqual(new Set(['cp-0', 'cp-1']));
  });

  it('needs two static pods for a node, and ignores other pods', () => {
    expect(findNodes('etcd-cp-0', 'kube-scheduler-cp-1', 'etcd-cp-0')).toEqual(
      new Set(),
    );
    expect(findNodes('kube-proxy-vtndk', 'coredns-vtndk')).toEqual(new Set());
  });
});
