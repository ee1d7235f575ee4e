import {
  demoFleet,
  ServedCluster,
  SimulatedCluster,
  SimulatedKubernetesApi,
  type Fault,
} from '@internal/palette-simulated-kubernetes';
import { shippedCatalog } from '../__testUtils__/catalog';
import { ClusterReader } from './ClusterReader';
import { ReadError } from './ReadError';
import type { KubernetesFetch } from './KubernetesFetch';

const now = new Date('2026-11-23T12:00:00Z');
const reader = new ClusterReader({ catalog: shippedCatalog, now: () => now });
const own = 'cluster-64f1c2ab9d3e7f5510aa42c7';

const fetchFrom =
  (cluster: ServedCluster, token = cluster.token): KubernetesFetch =>
  ({ path, accept, signal }) =>
    fetch(`${cluster.url}${path}`, {
      headers: { accept, authorization: `Bearer ${token}` },
      redirect: 'manual',
      signal,
    });

function tenant(): SimulatedCluster {
  const cluster = new SimulatedCluster({ name: 'tenant', now });
  for (const namespace of ['kube-system', own, 'cert-manager', 'web', 'shop']) {
    cluster.addNamespace(namespace);
    cluster.workloads.add({ namespace, name: 'agent', kind: 'Deployment' });
  }
  return cluster;
}

describe('a cluster behind a real HTTP server', () => {
  let api: SimulatedKubernetesApi;
  let cluster: ServedCluster;

  beforeEach(async () => {
    api = await SimulatedKubernetesApi.start([tenant()]);
    cluster = api.cluster('tenant');
  });

  afterEach(() => api.stop());

  const read = (token?: string, timeoutMs = 5_000) =>
    reader.read(fetchFrom(cluster, token), { timeoutMs });
  const failure = async (timeoutMs?: number) => {
    const error: unknown = await read(undefined, timeoutMs).catch(e => e);
    expect(error).toBeInstanceOf(ReadError);
    return (error as ReadError).class;
  };

  it('is read with two GETs, of namespaces and of pods, and without pods of no interest', async () => {
    const snapshot = await read();
    expect(
      cluster.requests.all.map(({ method, path, query }) => [
        method,
        path,
        query.fieldSelector,
      ]),
    ).toEqual([
      ['GET', '/api/v1/namespaces', undefined],
      [
        'GET',
        '/api/v1/pods',
        'metadata.namespace!=shop,metadata.namespace!=web',
      ],
    ]);
    expect(snapshot.namespaces).toHaveLength(5);
    expect([...new Set(snapshot.pods.map(p => p.namespace))].sort()).toEqual([
      'cert-manager',
      own,
      'kube-system',
    ]);
    expect(snapshot.gaps).toEqual([]);
  });

  it('is read in pages of 500', async () => {
    cluster.workloads.add({
      namespace: 'kube-system',
      name: 'many',
      kind: 'Deployment',
      replicas: 1_200,
    });
    const { pods } = await read();
    expect(pods.filter(p => p.namespace === 'kube-system')).toHaveLength(1_201);
    expect(cluster.requests.to('/api/v1/pods')).toHaveLength(3);
    expect(new Set(pods.map(p => p.name)).size).toBe(pods.length);
  });

  it('is read again where its pages expire in between', async () => {
    cluster.workloads.add({
      namespace: 'kube-system',
      name: 'many',
      kind: 'Deployment',
      replicas: 600,
    });
    let expired = false;
    const fetchOnce = fetchFrom(cluster);
    const snapshot = await reader.read(
      request => {
        if (request.path.includes('continue=') && !expired) {
          expired = true;
          cluster.expireContinueTokens();
        }
        return fetchOnce(request);
      },
      { timeoutMs: 5_000 },
    );
    expect(expired).toBe(true);
    expect(new Set(snapshot.pods.map(p => p.name)).size).toBe(
      snapshot.pods.length,
    );
    expect(snapshot.pods).toHaveLength(603);
  });

  it('is read namespace by namespace where the cluster as a whole is denied', async () => {
    cluster.access.set({ token: 't', user: 'u', denyClusterPods: true });
    const snapshot = await read('t');
    expect(snapshot.pods).toHaveLength(3);
    expect(snapshot.gaps).toEqual([]);
    expect(
      cluster.requests.all.every(r =>
        /^\/api\/v1\/(namespaces|pods|namespaces\/[^/]+\/pods)$/.test(r.path),
      ),
    ).toBe(true);
    expect(cluster.requests.to('/api/v1/namespaces/web/pods')).toEqual([]);
  });

  it('has a gap where one namespace is denied', async () => {
    cluster.access.set({ token: 't', user: 'u', denyNamespaces: [own] });
    const snapshot = await read('t');
    expect(snapshot.pods).toHaveLength(2);
    expect(snapshot.gaps).toMatchObject([
      { in: { namespaces: [own] }, reason: 'forbidden' },
    ]);
  });

  it('keeps no pod of no interest where namespaces cannot be listed', async () => {
    cluster.access.set({ token: 't', user: 'u', denyNamespaceList: true });
    const snapshot = await read('t');
    expect(snapshot.pods).toHaveLength(3);
    expect(snapshot.gaps).toMatchObject([{ hides: 'namespaces' }]);
  });

  it('is read with a long field selector, and namespace by namespace where that is too long', async () => {
    for (let i = 0; i < 180; i++) {
      cluster.simulated.addNamespace(`team-${1_000 + i}-production`);
    }
    expect((await read()).pods).toHaveLength(3);
    expect(cluster.requests.count).toBe(2);
    expect(
      Math.max(...cluster.requests.all.map(r => r.urlLength)),
    ).toBeGreaterThan(7_000);
    for (let i = 0; i < 80; i++) {
      cluster.simulated.addNamespace(`team-${2_000 + i}-production`);
    }
    cluster.requests.clear();
    expect((await read()).pods).toHaveLength(3);
    expect(cluster.requests.count).toBe(1 + 3);
  });

  it.each<[Fault, string]>([
    [{ type: 'refused' }, 'unreachable'],
    [{ type: 'status', status: 500 }, 'unreachable'],
    [{ type: 'status', status: 503 }, 'unreachable'],
    [{ type: 'status', status: 429, retryAfter: 7 }, 'unreachable'],
    [{ type: 'resetMidBody' }, 'unreachable'],
    [{ type: 'truncatedJson' }, 'invalidResponse'],
    [{ type: 'html' }, 'invalidResponse'],
    [{ type: 'wrongShape' }, 'invalidResponse'],
    [{ type: 'redirect' }, 'invalidResponse'],
    [{ type: 'hugeBody', bytes: 100_000_000 }, 'invalidResponse'],
  ])('fails with its class: %j', async (fault, expected) => {
    await cluster.faults.set(fault);
    expect(await failure()).toBe(expected);
  });

  it.each(['slowHeaders', 'slowBody'] as const)(
    'fails in time where it is slow: %s',
    async type => {
      await cluster.faults.set({ type, ms: 3_000 });
      expect(await failure(100)).toBe('timeout');
    },
  );

  it('says how long an overloaded server asks to wait', async () => {
    await cluster.faults.set({ type: 'status', status: 429, retryAfter: 7 });
    await expect(read()).rejects.toMatchObject({ retryAfterSeconds: 7 });
  });

  it('fails as unauthorized with a token that it does not know', async () => {
    cluster.access.revoke(cluster.token);
    expect(await failure()).toBe('unauthorized');
  });
});

describe('the demo fleet', () => {
  let api: SimulatedKubernetesApi;

  beforeAll(async () => {
    api = await SimulatedKubernetesApi.start(demoFleet({ now }));
  });

  afterAll(() => api.stop());

  it('is read without gaps, with two requests each, but for the cluster that refuses connections', async () => {
    const readings = await Promise.all(
      api.clusters.map(cluster =>
        reader.read(fetchFrom(cluster), { timeoutMs: 10_000 }).then(
          ({ gaps }) => [cluster.name, cluster.requests.count, gaps],
          error => [cluster.name, error.class],
        ),
      ),
    );
    expect(readings).toEqual(
      api.clusters.map(({ name, faults }) =>
        faults.current ? [name, 'unreachable'] : [name, 2, []],
      ),
    );
  });
});
