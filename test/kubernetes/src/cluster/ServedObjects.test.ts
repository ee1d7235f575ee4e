import { ApiEvent, WorkloadObject } from '../objects/kubernetesObjects';
import { Resource } from '../objects/resources';
import { WorkloadSpec } from '../objects/WorkloadSpec';
import { SimulatedCluster } from './SimulatedCluster';

const now = new Date('2026-11-28T10:00:00Z');

function makeCluster(
  ...workloads: readonly Omit<WorkloadSpec, 'namespace'>[]
): SimulatedCluster {
  const cluster = new SimulatedCluster({ name: 'one', now, clock: () => now });
  cluster.addNamespace('apps');
  workloads.forEach(workload =>
    cluster.workloads.add({ ...workload, namespace: 'apps' }, now),
  );
  return cluster;
}

const list = (cluster: SimulatedCluster, resource: Resource) =>
  cluster.served.list(resource) as readonly WorkloadObject[];

function listEvents(cluster: SimulatedCluster): readonly ApiEvent[] {
  return cluster.served.list('events') as readonly ApiEvent[];
}

describe('the objects of controllers', () => {
  it('own each other down to the pods, by the same uids', () => {
    const cluster = makeCluster({
      name: 'web',
      kind: 'Deployment',
      replicas: 2,
    });
    const [deployment] = list(cluster, 'deployments');
    const [replicaSet] = list(cluster, 'replicasets');
    expect(replicaSet.metadata.ownerReferences?.[0].uid).toBe(
      deployment.metadata.uid,
    );
    for (const pod of cluster.objects.pods()) {
      expect(pod.metadata.ownerReferences?.[0]).toMatchObject({
        name: replicaSet.metadata.name,
        uid: replicaSet.metadata.uid,
      });
    }
  });

  it.each([
    ['StatefulSet', 'statefulsets'],
    ['DaemonSet', 'daemonsets'],
    ['Job', 'jobs'],
    ['CronJob', 'jobs'],
  ] as const)('own the pods of a %s', (kind, resource) => {
    const cluster = makeCluster({ name: 'web', kind });
    const owners = cluster.objects
      .pods()
      .map(pod => pod.metadata.ownerReferences?.[0].uid);
    const [controller] = list(cluster, resource);
    expect(new Set(owners)).toEqual(new Set([controller.metadata.uid]));
  });

  it('select their pods by labels', () => {
    const cluster = makeCluster({
      name: 'web',
      kind: 'DaemonSet',
      labels: { app: 'web' },
    });
    const [daemonSet] = list(cluster, 'daemonsets');
    const { matchLabels } = daemonSet.spec.selector as {
      readonly matchLabels: Readonly<Record<string, string>>;
    };
    for (const pod of cluster.objects.pods()) {
      expect(pod.metadata.labels).toMatchObject(matchLabels);
    }
  });

  it('count the pods that are ready, before and after one breaks', () => {
    const cluster = makeCluster({
      name: 'db',
      kind: 'StatefulSet',
      replicas: 3,
    });
    const count = () => list(cluster, 'statefulsets')[0].status;
    expect(count()).toMatchObject({ replicas: 3, readyReplicas: 3 });
    cluster.workloads.setCondition('apps', 'db', { state: 'crashLoop' }, 1);
    expect(count()).toMatchObject({ replicas: 3, readyReplicas: 2 });
  });

  it('go with a workload that is removed', () => {
    const cluster = makeCluster({ name: 'web', kind: 'Deployment' });
    cluster.workloads.remove('apps', 'web');
    expect(list(cluster, 'deployments')).toEqual([]);
  });
});

describe('what stands in front of pods', () => {
  it('is a Service, an Ingress and an autoscaler where a workload names them', () => {
    const cluster = makeCluster(
      {
        name: 'web',
        kind: 'Deployment',
        port: 80,
        host: 'web.example.com',
        maxReplicas: 5,
      },
      { name: 'worker', kind: 'Deployment' },
    );
    for (const resource of [
      'services',
      'ingresses',
      'horizontalpodautoscalers',
    ] as const) {
      expect(
        list(cluster, resource).map(({ metadata }) => metadata.name),
      ).toEqual(['web']);
    }
  });
});

describe('events', () => {
  it.each([
    ['unschedulable', 'FailedScheduling', /Insufficient memory/],
    [
      'crashLoop',
      'BackOff',
      /^Back-off restarting failed container web in pod/,
    ],
    ['imagePull', 'Failed', /^Error: ImagePullBackOff|^Failed to pull image/],
    ['notReady', 'Unhealthy', /^Readiness probe failed/],
    ['evicted', 'Evicted', /low on resource/],
  ] as const)('say why a pod is %s', (state, reason, message) => {
    const cluster = makeCluster({
      name: 'web',
      kind: 'Deployment',
      condition: { state },
    });
    const warnings = listEvents(cluster).filter(
      ({ type }) => type === 'Warning',
    );
    expect(new Set(warnings.map(event => event.reason))).toEqual(
      new Set([reason]),
    );
    for (const event of warnings) {
      expect(event.message).toMatch(message);
      expect(event.involvedObject.uid).toBe(
        cluster.objects.pods()[0].metadata.uid,
      );
    }
  });

  it('say why a removed workload has no pods', () => {
    const cluster = makeCluster({ name: 'web', kind: 'Deployment' });
    const [replicaSet] = list(cluster, 'replicasets');
    cluster.workloads.remove('apps', 'web');
    expect(listEvents(cluster)).toMatchObject([
      {
        type: 'Warning',
        reason: 'FailedCreate',
        message: expect.stringContaining('exceeded quota'),
        involvedObject: {
          kind: 'ReplicaSet',
          name: replicaSet.metadata.name,
          uid: replicaSet.metadata.uid,
        },
      },
    ]);
    cluster.workloads.heal('apps', 'web');
    expect(listEvents(cluster).map(({ reason }) => reason)).not.toContain(
      'FailedCreate',
    );
  });

  it('are forgotten after an hour', () => {
    const cluster = makeCluster(
      { name: 'old', kind: 'Deployment', age: '2h' },
      { name: 'new', kind: 'Deployment', age: '10m' },
    );
    const names = listEvents(cluster).map(event => event.involvedObject.name);
    expect(new Set(names.map(name => name.split('-')[0]))).toEqual(
      new Set(['new']),
    );
  });
});
