import { printPodStatus } from '../api/podTable';
import { SimulatedCluster } from './SimulatedCluster';

const now = new Date('2026-11-23T10:00:00Z');

function clusterWithWeb(): SimulatedCluster {
  const cluster = new SimulatedCluster({ name: 'one', now, clock: () => now });
  cluster.addNamespace('apps');
  cluster.workloads.add({
    namespace: 'apps',
    name: 'web',
    kind: 'Deployment',
    replicas: 3,
  });
  return cluster;
}

function texts(cluster: SimulatedCluster): readonly string[] {
  return cluster.workloads.pods('apps', 'web').map(printPodStatus);
}

function names(cluster: SimulatedCluster): readonly string[] {
  return cluster.workloads.pods('apps', 'web').map(pod => pod.metadata.name);
}

describe('ClusterWorkloads', () => {
  it('breaks one pod of a workload and keeps the others and every name', () => {
    const cluster = clusterWithWeb();
    const before = names(cluster);
    cluster.workloads.setCondition('apps', 'web', { state: 'crashLoop' }, 1);
    expect(texts(cluster)).toEqual(['Running', 'CrashLoopBackOff', 'Running']);
    expect(names(cluster)).toEqual(before);
  });

  it('heals a broken workload', () => {
    const cluster = clusterWithWeb();
    cluster.workloads.setCondition('apps', 'web', { state: 'imagePull' });
    cluster.workloads.heal('apps', 'web');
    expect(texts(cluster)).toEqual(['Running', 'Running', 'Running']);
  });

  it('brings a removed workload back under new names', () => {
    const cluster = clusterWithWeb();
    const before = names(cluster);
    cluster.workloads.remove('apps', 'web');
    expect(cluster.objects.pods()).toEqual([]);
    cluster.workloads.heal('apps', 'web');
    expect(names(cluster)).toHaveLength(3);
    expect(names(cluster).filter(name => before.includes(name))).toEqual([]);
  });

  it('adds and removes pods when it scales', () => {
    const cluster = clusterWithWeb();
    cluster.workloads.scale('apps', 'web', 5);
    expect(texts(cluster)).toHaveLength(5);
    cluster.workloads.scale('apps', 'web', 1);
    expect(cluster.objects.pods()).toHaveLength(1);
  });

  it('raises the resource version with each pod that changes', () => {
    const cluster = clusterWithWeb();
    const before = cluster.objects.resourceVersion;
    cluster.workloads.remove('apps', 'web');
    expect(cluster.objects.resourceVersion).toBe(before + 3);
  });

  it('names all workloads in the error for an unknown one', () => {
    expect(() => clusterWithWeb().workloads.remove('apps', 'none')).toThrow(
      'This cluster has no workload apps/none. It has: apps/web',
    );
  });
});
