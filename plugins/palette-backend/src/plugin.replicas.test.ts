import { TestDatabases } from '@backstage/backend-test-utils';
import knexFactory, { type Knex } from 'knex';
import { clusterResource } from './__testUtils__/entities';
import { onPostgres } from './__testUtils__/onPostgres';
import { listClusters, TestPortal } from './__testUtils__/TestPortal';

const databases = TestDatabases.create({ ids: ['POSTGRES_15'] });

onPostgres(databases)('replicas on %s', id => {
  const opened: Knex[] = [];
  const portals: TestPortal[] = [];
  afterEach(async () => {
    await Promise.all(portals.splice(0).map(portal => portal.stop()));
    await Promise.all(opened.splice(0).map(knex => knex.destroy()));
  });

  const start = async (knex: Knex, options = {}) => {
    const { client, connection } = knex.client.config;
    const own = knexFactory({ client, connection });
    opened.push(own);
    const portal = await TestPortal.start({
      knex: own,
      entities: [clusterResource('payments-vsphere')],
      ...options,
    });
    portals.push(portal);
    return portal;
  };

  it('start together on a fresh database', async () => {
    const knex = await databases.init(id);

    await Promise.all([1, 2, 3].map(() => start(knex)));

    const answers = await Promise.all(
      portals.map(portal => portal.get('/clusters')),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  it('hand over the checks that one of them did not finish before its shutdown, which blames no cluster', async () => {
    const knex = await databases.init(id);
    const leaving = await start(knex);
    const cluster = leaving.fleet.cluster('payments-vsphere');
    const staying = await start(knex, {
      clusters: () => listClusters(leaving.fleet),
    });
    await knex('fleet_clusters').insert({
      cluster_name: 'payments-vsphere',
      entity_ref: 'resource:default/payments-vsphere',
      declared: '',
      target: '{"declared":{},"strictness":"adapted"}',
      next_check_at: new Date(Date.now() + 3_600_000),
    });
    await cluster.faults.set({ type: 'slowHeaders', ms: 20_000 });
    const check = leaving.post('/clusters/payments-vsphere/checks').then();
    while (cluster.requests.count === 0) {
      await new Promise(resolve => setTimeout(resolve, 10));
    }

    portals.splice(portals.indexOf(leaving), 1);
    const stopped = leaving.stop();
    expect((await check).body.error.message).toMatch(/being shut down/);
    await stopped;

    expect(await knex('fleet_clusters').first()).toMatchObject({
      lease_owner: null,
      failure_class: null,
      checked_at: null,
    });
    expect(await knex('cluster_failures')).toEqual([]);
    const { body } = await staying.get('/clusters/payments-vsphere/report');
    expect(body.checking).toBe(false);
  });
});
