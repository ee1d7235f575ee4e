import { TestDatabases } from '@backstage/backend-test-utils';
import {
  CLUSTER_TYPE_ANNOTATION,
  TRAITS_ANNOTATION,
} from 'backstage-plugin-palette-common';
import { clusterResource } from './__testUtils__/entities';
import { TestPortal } from './__testUtils__/TestPortal';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const payments = clusterResource('payments-vsphere', {
  [CLUSTER_TYPE_ANNOTATION]: 'tenant',
});
const warehouse = clusterResource('warehouse-offline');

describe.each(databases.eachSupportedId())('the backend on %s', databaseId => {
  let portal: TestPortal;
  const start = async (options = {}) => {
    portal = await TestPortal.start({
      entities: [payments, warehouse],
      knex: await databases.init(databaseId),
      ...options,
    });
    return portal.fleet.cluster('payments-vsphere');
  };

  afterEach(() => portal?.stop());

  it('reads a cluster with two requests', async () => {
    const cluster = await start();

    const { status, body } = await portal.report('payments-vsphere');

    expect(status).toBe(200);
    expect(body).toMatchObject({
      clusterName: 'payments-vsphere',
      entityRef: 'resource:default/payments-vsphere',
      checking: false,
      report: { clusterType: 'tenant', verdict: 'conformant' },
    });
    expect(body.failure).toBeUndefined();
    expect(cluster.requests.all.map(({ path }) => path)).toEqual([
      '/api/v1/namespaces',
      '/api/v1/pods',
    ]);
  });

  it('answers with the stored report while it is recent', async () => {
    const cluster = await start();
    const first = await portal.report('payments-vsphere');

    const second = await portal.report('payments-vsphere');

    expect(second.body).toEqual(first.body);
    expect(cluster.requests.count).toBe(2);
  });

  it('reads a cluster again once its report is older than palette.checks.maxAge', async () => {
    const cluster = await start({ checks: { maxAge: { milliseconds: 1 } } });
    await portal.report('payments-vsphere');
    await new Promise(resolve => setTimeout(resolve, 5));

    await portal.report('payments-vsphere');
    // On a busy machine the first check counts as slow, and the second goes on behind the page.
    while (cluster.requests.count < 4) {
      await new Promise(resolve => setTimeout(resolve, 10));
    }

    expect(cluster.requests.count).toBe(4);
  });

  it('checks at once when asked to', async () => {
    const cluster = await start();
    await portal.report('payments-vsphere');

    const { status, body } = await portal.post(
      '/clusters/payments-vsphere/checks',
    );

    expect(status).toBe(200);
    expect(body.report.verdict).toBe('conformant');
    expect(cluster.requests.count).toBe(4);
  });

  it('runs one check however many callers ask', async () => {
    const cluster = await start();
    await cluster.faults.set({ type: 'slowHeaders', ms: 300 });

    const answers = await Promise.all([
      ...Array.from({ length: 5 }, () => portal.report('payments-vsphere')),
      portal.post('/clusters/payments-vsphere/checks'),
    ]);

    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200));
    expect(cluster.requests.count).toBe(2);
  });

  it('says that a check is running', async () => {
    const cluster = await start();
    await portal.report('payments-vsphere');
    await cluster.faults.set({ type: 'slowHeaders', ms: 1_000 });
    const check = portal.post('/clusters/payments-vsphere/checks').then();
    while (cluster.requests.count === 2) {
      await new Promise(resolve => setTimeout(resolve, 10));
    }

    const { body } = await portal.report('payments-vsphere');

    expect(body).toMatchObject({
      checking: true,
      report: { verdict: 'conformant' },
    });
    await check;
  });

  it('keeps the last report of a cluster that can no longer be read, and says since when', async () => {
    const cluster = await start();
    const before = await portal.report('payments-vsphere');
    await cluster.faults.set({ type: 'refused' });
    const first = await portal.post('/clusters/payments-vsphere/checks');

    const second = await portal.post('/clusters/payments-vsphere/checks');

    expect(second.status).toBe(200);
    expect(second.body.report).toEqual(before.body.report);
    expect(second.body.failure).toMatchObject({
      class: 'unreachable',
      since: first.body.failure.since,
      message: expect.stringContaining('payments-vsphere (ECONNREFUSED)'),
    });
    expect(Date.parse(second.body.failure.at)).toBeGreaterThan(
      Date.parse(second.body.failure.since),
    );
  });

  it('forgets a failure once the cluster is read again', async () => {
    const cluster = await start();
    await cluster.faults.set({ type: 'refused' });
    await portal.report('payments-vsphere');
    await cluster.faults.clear();

    const { body } = await portal.post('/clusters/payments-vsphere/checks');

    expect(body.report.verdict).toBe('conformant');
    expect(body.failure).toBeUndefined();
  });

  it('keeps the last report of a cluster that the Kubernetes plugin no longer reports', async () => {
    const knex = await databases.init(databaseId);
    const before = await TestPortal.start({ entities: [payments], knex });
    const { body: known } = await before.report('payments-vsphere');
    // Stopping a backend would end its connection to the database.
    await start({
      knex,
      checks: { maxAge: { milliseconds: 1 } },
      clusters: () => [],
    });

    const { status, body } = await portal.report('payments-vsphere');
    await before.stop();

    expect(status).toBe(200);
    expect(body.report).toEqual(known.report);
    expect(body.failure).toMatchObject({
      class: 'notReported',
      message: expect.stringContaining('reports no cluster "payments-vsphere"'),
    });
  });

  it('answers with the failure alone for a cluster that was never read', async () => {
    await start();

    const { status, body } = await portal.report('warehouse-offline');

    expect(status).toBe(200);
    expect(body.report).toBeUndefined();
    expect(body.failure.class).toBe('unreachable');
  });

  it('keeps apart the reports of two entities that declare one cluster differently', async () => {
    await start({
      entities: [
        payments,
        clusterResource('payments-as-pcg', {
          'backstage.io/kubernetes-cluster': 'payments-vsphere',
          [CLUSTER_TYPE_ANNOTATION]: 'pcg',
          [TRAITS_ANNOTATION]: 'infrastructure=vsphere',
        }),
      ],
    });
    const tenant = await portal.report('payments-vsphere');

    const pcg = await portal.report('payments-as-pcg');

    expect(pcg.body.report.clusterType).toBe('pcg');
    expect((await portal.report('payments-vsphere')).body).toEqual(tenant.body);
  });

  it('checks a cluster as declared by the entity that was asked for', async () => {
    await start({
      entities: [
        payments,
        clusterResource('payments-as-pcg', {
          'backstage.io/kubernetes-cluster': 'payments-vsphere',
          [CLUSTER_TYPE_ANNOTATION]: 'pcg',
        }),
      ],
    });

    const { body } = await portal.post('/clusters/payments-vsphere/checks', {
      entityRef: 'Resource:payments-as-pcg',
    });

    expect(body).toMatchObject({
      entityRef: 'resource:default/payments-as-pcg',
      report: { clusterType: 'pcg' },
    });
  });

  it('calls what RBAC hides unknown, and says what to grant', async () => {
    const { simulated } = await start();
    simulated.access.set({
      token: simulated.token,
      user: 'system:serviceaccount:backstage:palette-reader',
      denyNamespaces: ['kube-system'],
    });

    const { status, body } = await portal.report('payments-vsphere');

    expect(status).toBe(200);
    expect(body.report).toMatchObject({
      verdict: 'unknown',
      counts: { byState: { missing: 0 } },
      gaps: [
        {
          hides: 'pods',
          in: { namespaces: ['kube-system'] },
          reason: 'forbidden',
        },
      ],
    });
  });
});
