import { TestDatabases } from '@backstage/backend-test-utils';
import { CLUSTER_TYPE_ANNOTATION } from 'backstage-plugin-palette-common';
import { clusterResource } from './__testUtils__/entities';
import { TestPortal } from './__testUtils__/TestPortal';
import { InventoryStore } from './clusters/InventoryStore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const NAME = 'payments-vsphere';
const target = {
  clusterName: NAME,
  entityRef: `resource:default/${NAME}`,
  declared: { type: 'tenant' },
  strictness: 'adapted' as const,
};
const payments = clusterResource(NAME, { [CLUSTER_TYPE_ANNOTATION]: 'tenant' });

describe.each(databases.eachSupportedId())(
  'a check of a cluster that was read before, on %s',
  databaseId => {
    let portal: TestPortal;
    const check = async () => {
      const { body } = await portal.post(`/clusters/${NAME}/checks`);
      return body.report;
    };
    const start = async (checks = {}) => {
      const knex = await databases.init(databaseId);
      portal = await TestPortal.start({ entities: [payments], knex, checks });
      const cluster = portal.fleet.cluster(NAME);
      await check();
      cluster.requests.clear();
      return { cluster, knex };
    };

    afterEach(() => portal?.stop());

    it('asks for two Tables, and finds what the check before found', async () => {
      const { cluster } = await start();
      expect(await check()).toMatchObject({ verdict: 'conformant' });
      expect(
        cluster.requests.all.map(({ method, path, query, headers }) => [
          method,
          path,
          query.includeObject,
          headers.accept?.split(';')[1],
        ]),
      ).toEqual([
        ['GET', '/api/v1/namespaces', 'None', 'as=Table'],
        ['GET', '/api/v1/pods', 'None', 'as=Table'],
      ]);
    });

    it('writes no second report of a conformant cluster, and gives the first a new time', async () => {
      const { cluster, knex } = await start();
      await new InventoryStore({ knex, now: () => new Date() }).save({
        clusters: [{ target }],
      });
      const first = await check();
      const second = await check();
      expect({ ...second, observedAt: first.observedAt }).toEqual(first);
      expect(Date.parse(second.observedAt)).toBeGreaterThan(
        Date.parse(first.observedAt),
      );
      const [{ report }] = await knex('cluster_reports');
      expect(JSON.parse(report).observedAt).toBe(first.observedAt);

      cluster.workloads.setCondition('kube-system', 'coredns', {
        state: 'crashLoop',
        for: '1h',
      });
      expect((await check()).verdict).not.toBe('conformant');
    });

    it('writes a second report where a time is ahead of every reading', async () => {
      const { cluster, knex } = await start();
      await new InventoryStore({ knex, now: () => new Date() }).save({
        clusters: [{ target }],
      });
      const job = { namespace: 'kube-system', name: 'setup' };
      const [pod] = cluster.workloads.add({ ...job, kind: 'Job' });
      const { namespace, name } = pod.metadata;
      cluster.objects.patchPod(namespace, name, before => ({
        ...before,
        status: {
          ...before.status,
          containerStatuses: before.status.containerStatuses?.map(status => ({
            ...status,
            restartCount: 1,
            lastState: {
              terminated: {
                exitCode: 1,
                reason: 'Error',
                startedAt: '2026-01-01T00:00:00Z',
                finishedAt: '2099-01-01T00:00:00Z',
                containerID: 'containerd://1',
              },
            },
          })),
        },
      }));
      await check();
      const second = await check();
      const [{ report }] = await knex('cluster_reports');
      expect(second.verdict).toBe('conformant');
      expect(JSON.parse(report).observedAt).toBe(second.observedAt);
    });

    it('writes nothing where nothing changed', async () => {
      const { knex } = await start();
      const [before] = await knex('cluster_readings');
      await check();
      expect(await knex('cluster_readings')).toEqual([before]);
    });

    it('reads pods whole where one crashes, and only lists namespaces and pods', async () => {
      const { cluster } = await start();
      cluster.workloads.setCondition('kube-system', 'coredns', {
        state: 'crashLoop',
        for: '1h',
      });
      const report = await check();
      expect(report.verdict).toBe('degraded');
      expect(
        cluster.requests.all.map(({ method, path }) => `${method} ${path}`),
      ).toEqual([
        'GET /api/v1/namespaces',
        'GET /api/v1/pods',
        'GET /api/v1/namespaces/kube-system/pods',
      ]);
    });

    it('reads everything after palette.checks.wholeReadingEvery', async () => {
      const { cluster } = await start({
        wholeReadingEvery: { milliseconds: 1 },
      });
      await check();
      expect(
        cluster.requests.all.map(({ query }) => query.includeObject),
      ).toEqual([undefined, undefined]);
    });

    it('reads everything where what was kept is lost', async () => {
      const { cluster, knex } = await start();
      await knex('cluster_readings').delete();
      expect(await check()).toMatchObject({ verdict: 'conformant' });
      expect(cluster.requests.all.map(({ path }) => path)).toEqual([
        '/api/v1/namespaces',
        '/api/v1/pods',
      ]);
    });

    it('keeps nothing of a cluster of which a part may not be read', async () => {
      const { cluster, knex } = await start();
      const { access, token } = cluster;
      access.set({
        token,
        user: 'reader',
        denyClusterPods: true,
        denyNamespaces: ['kube-system'],
      });
      await check();
      expect(await knex('cluster_readings')).toEqual([]);
    });
  },
);
