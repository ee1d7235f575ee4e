import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { ClusterReader } from 'backstage-plugin-palette-common';
import { loadPaletteCatalog } from 'backstage-plugin-palette-node';
import { ReportedClusters } from '../clusters/ReportedClusters';
import { KubernetesBackend } from '../kubernetes/KubernetesBackend';
import { ReportStore } from '../reports/ReportStore';
import { ClusterChecker } from './ClusterChecker';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

const target = {
  clusterName: 'edge-1',
  entityRef: 'resource:default/edge-1',
  declared: {},
  strictness: 'adapted' as const,
};

/** A Kubernetes backend whose list of clusters can change, and whose one cluster is empty. */
describe('ClusterChecker', () => {
  let server: Server;
  let reported: string[];
  let requests: string[];
  let checker: ClusterChecker;

  beforeEach(async () => {
    reported = ['edge-1'];
    requests = [];
    server = createServer((req, res) => {
      const url = req.url ?? '';
      requests.push(url.split('?')[0]);
      res.setHeader('Content-Type', 'application/json');
      res.end(
        JSON.stringify({
          items: url.endsWith('/clusters')
            ? reported.map(name => ({ name, authProvider: 'serviceAccount' }))
            : [],
          metadata: {},
        }),
      );
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const catalog = await loadPaletteCatalog();
    const backend = new KubernetesBackend({
      auth: mockServices.auth({ pluginId: 'palette' }),
      discovery: mockServices.discovery.mock({
        getBaseUrl: async () => `http://127.0.0.1:${port}`,
      }),
    });
    checker = new ClusterChecker({
      catalog,
      backend,
      clusters: new ReportedClusters(backend),
      reader: new ClusterReader({ catalog }),
      reports: await ReportStore.create(
        mockServices.database({ knex: await databases.init('SQLITE_3') }),
      ),
      logger: mockServices.logger.mock(),
      options: { timeoutMs: 2_000, maxAgeMs: 60_000 },
      now: () => new Date(),
    });
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it('keeps the report of a cluster that the Kubernetes plugin reports no more', async () => {
    const { report } = await checker.check(target);
    reported = ['edge-2'];

    expect(await checker.check(target)).toEqual({
      clusterName: 'edge-1',
      entityRef: 'resource:default/edge-1',
      checking: false,
      report,
      failure: {
        class: 'notReported',
        message: expect.stringContaining('did you mean edge-2?'),
        since: expect.any(String),
        at: expect.any(String),
      },
    });
  });

  it('keeps nothing of a cluster that never was reported, so that setting it up shows at once', async () => {
    reported = [];
    await expect(checker.report(target)).rejects.toMatchObject({
      problem: 'notReported',
    });
    reported = ['edge-1'];

    expect(await checker.report(target)).toHaveProperty('report');
  });

  it('reads a cluster once for all who declare it differently', async () => {
    const [detected, tenant] = await Promise.all([
      checker.check(target),
      checker.check({ ...target, declared: { type: 'tenant' } }),
    ]);

    expect(detected.report?.clusterType).toBeNull();
    expect(tenant.report?.clusterType).toBe('tenant');
    expect(requests).toEqual([
      '/clusters',
      '/proxy/api/v1/namespaces',
      '/proxy/api/v1/pods',
    ]);
  });

  it('holds a cluster to the page as printed for those who declare it so', async () => {
    const [adapted, documented] = await Promise.all([
      checker.check({ ...target, declared: { type: 'tenant' } }),
      checker.check({
        ...target,
        declared: { type: 'tenant' },
        strictness: 'documented',
      }),
    ]);

    const missing = (of: typeof adapted) => of.report?.counts.byState.missing;
    expect(missing(documented)).toBeGreaterThan(missing(adapted) ?? NaN);
    expect(
      await checker.report({ ...target, declared: { type: 'tenant' } }),
    ).toEqual(adapted);
  });

  it('calls a cluster running while it is read, and no longer', async () => {
    const check = checker.check(target);
    await new Promise(resolve => setImmediate(resolve));
    expect(checker.isRunning('edge-1')).toBe(true);

    await check;
    expect(checker.isRunning('edge-1')).toBe(false);
  });
});
