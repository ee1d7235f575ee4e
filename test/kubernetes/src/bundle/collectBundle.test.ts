import { SimulatedCluster } from '../cluster/SimulatedCluster';
import { collectBundle } from './collectBundle';

const now = new Date('2026-11-23T12:00:00Z');

function make(...namespaces: readonly string[]): SimulatedCluster {
  const cluster = new SimulatedCluster({ name: 'a', now, clock: () => now });
  namespaces.forEach(namespace => cluster.addNamespace(namespace));
  return cluster;
}

const listPodFiles = (cluster: SimulatedCluster) =>
  collectBundle(cluster)
    .files.map(({ path }) => path)
    .filter(path => path.startsWith('k8s/cluster-resources/pods/'))
    .map(path => path.replace(/^.*\/|\.yaml$/g, ''));

describe('collectBundle', () => {
  it('collects the namespaces of Palette from a tenant cluster', () =>
    expect(
      listPodFiles(make('kube-system', 'cluster-64f1c2ab', 'shop')),
    ).toEqual(['cluster-64f1c2ab', 'kube-system']));

  it('collects all namespaces from an enterprise cluster', () => {
    const cluster = make('kube-system', 'hubble-system', 'shop');
    expect(listPodFiles(cluster)).toEqual([
      'hubble-system',
      'kube-system',
      'shop',
    ]);
    expect(collectBundle(cluster).name).toBe(
      'spectro-enterprise-cluster-2026-11-23_12_00_00',
    );
  });

  it('prints objects as kubectl does', () => {
    const cluster = make('kube-system');
    cluster.workloads.add({
      namespace: 'kube-system',
      name: 'coredns',
      kind: 'Deployment',
      condition: { state: 'crashLoop', restarts: 3 },
    });
    const { files } = collectBundle(cluster);
    const find = (start: string) =>
      files.find(({ path }) => path.startsWith(start))?.text;
    expect(find('k8s/cluster-resources/pods/kube-system')).toMatch(
      /^apiVersion: v1\nitems:\n- apiVersion: v1\n {2}kind: Pod\n {2}metadata:\n {4}creationTimestamp: "2026-/,
    );
    expect(find('k8s/cluster-resources/events/kube-system')).toMatch(
      /reason: BackOff/,
    );
    expect(find('k8s/previous-pod-logs/kube-system/coredns-')).toMatch(/FATAL/);
  });
});
