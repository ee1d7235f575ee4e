import { setTimeout } from 'node:timers/promises';
import { TestDatabases, mockServices } from '@backstage/backend-test-utils';
import { clusterResource, component } from './__testUtils__/entities';
import { FleetFixture } from './__testUtils__/FleetFixture';
import { TestPortal, type TestPortalOptions } from './__testUtils__/TestPortal';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('the fleet over HTTP', () => {
  let portal: TestPortal;

  const start = async (options: TestPortalOptions = {}) => {
    const knex = await databases.init('SQLITE_3');
    const fixture = await FleetFixture.open(knex);
    await fixture.add({
      'edge-1': { checked_at: new Date(), observed_at: new Date() },
      secret: { observed_at: new Date() },
    });
    portal = await TestPortal.start({ knex, ...options });
    return { knex };
  };

  afterEach(() => portal.stop());

  it('answers lists, the summary and exports without calling a cluster', async () => {
    await start();
    const page = await portal.get('/clusters?type=tenant,pcg&limit=1');
    const csv = await portal.get('/clusters/export?format=csv&text=edge');
    const json = await portal.get('/clusters/export?format=json');
    const summary = await portal.get('/fleet/summary');

    expect(page.body).toMatchObject({
      total: 2,
      items: [{ clusterName: 'edge-1', verdict: 'conformant' }],
      nextCursor: expect.any(String),
    });
    expect(csv.headers['content-disposition']).toContain(
      'palette-clusters.csv',
    );
    expect(csv.text.trim().split('\n')).toHaveLength(2);
    expect(json.body).toHaveLength(2);
    expect(summary.body).toMatchObject({ total: 2 });
    expect(portal.fleet.clusters.map(({ requests }) => requests.count)).toEqual(
      portal.fleet.clusters.map(() => 0),
    );
  });

  it.each([
    'text=all+10+components',
    'text=all%2010%20components',
    'text=edge-1&owner=group:default/shop',
  ])('takes a filter however its characters are encoded: %s', async query => {
    await start();

    const { status, body } = await portal.get(`/clusters?${query}`);

    expect(status).toBe(200);
    expect(body.total).toBe(query.includes('owner') ? 0 : 2);
  });

  it('adds a new cluster, and forgets others, when events say that entities changed', async () => {
    const events = mockServices.events();
    const names = async () => {
      const { body } = await portal.get('/clusters');
      return body.items
        .map((c: { clusterName: string }) => c.clusterName)
        .sort();
    };
    /** Waits for these names, until the test times out. */
    const become = async (expected: readonly string[]) => {
      while (JSON.stringify(await names()) !== JSON.stringify(expected)) {
        await setTimeout(50);
      }
    };
    await start({
      events,
      entities: [clusterResource('payments-vsphere')],
      palette: { inventory: { refreshOn: ['our.entities'] } },
    });

    await events.publish({ topic: 'their.entities', eventPayload: {} });
    await setTimeout(1_500);
    expect(await names()).toEqual(['edge-1', 'secret']);
    await events.publish({ topic: 'our.entities', eventPayload: {} });
    await become(['edge-1', 'payments-vsphere', 'secret']);
    // The second refresh in a row that misses clusters forgets them.
    await events.publish({ topic: 'our.entities', eventPayload: {} });
    await become(['payments-vsphere']);
  });

  it('finds clusters by many entities at once', async () => {
    await start();
    const refs = Array.from({ length: 199 }, (_, i) => `resource:default/${i}`);

    const { status, body } = await portal.get(
      `/clusters?entity=${encodeURIComponent(
        [...refs, 'resource:default/secret'].join(','),
      )}`,
    );

    expect(status).toBe(200);
    expect(
      body.items.map((c: { clusterName: string }) => c.clusterName),
    ).toEqual(['secret']);
  });

  it('shows neither row nor count for entities that the caller cannot read', async () => {
    const entity = (name: string) =>
      component(name, {
        'backstage.io/kubernetes-cluster': name,
        'spectrocloud.com/palette-cluster-type': 'auto',
      });
    const { knex } = await start({
      entities: [entity('edge-1')],
      hidden: [entity('secret')],
    });
    await knex('fleet_clusters').update({
      entity_ref: knex.raw("'component:default/' || cluster_name"),
    });

    const page = await portal.get('/clusters');
    const summary = await portal.get('/fleet/summary');
    const history = await portal.get('/clusters/secret/history');

    expect(
      page.body.items.map((c: { clusterName: string }) => c.clusterName),
    ).toEqual(['edge-1']);
    expect(page.body.total).toBe(1);
    expect(summary.body.total).toBe(1);
    expect(page.text + summary.text).not.toContain('secret');
    expect(history.status).toBe(404);
    expect((await portal.get('/clusters/edge-1/history')).body).toMatchObject({
      clusterName: 'edge-1',
      days: expect.any(Array),
    });
    expect((await portal.get('/clusters/edge-1/report')).body).toMatchObject({
      clusterName: 'edge-1',
      checking: false,
    });
  });

  it('needs the permission to read reports, and for clusters without an entity the one to list clusters', async () => {
    await start({ denied: ['palette.report.read'] });
    for (const path of ['/clusters', '/fleet/summary', '/fleet/unregistered']) {
      const { status, body } = await portal.get(path);
      expect([status, body.error.message]).toEqual([
        403,
        expect.stringContaining('palette.report.read'),
      ]);
    }
    await portal.stop();

    const { knex } = await start({ denied: ['kubernetes.clusters.read'] });
    await knex('fleet_unregistered').insert({
      cluster_name: 'Not_named well!',
      auth_provider: 'oidc',
    });
    expect(
      (await portal.get('/fleet/unregistered')).body.error.message,
    ).toContain('kubernetes.clusters.read');
  });

  it('gives the entity to add for each cluster without one', async () => {
    const { knex } = await start();
    await knex('fleet_unregistered').insert({
      cluster_name: 'Not named well!',
      auth_provider: 'oidc',
    });

    const { body } = await portal.get('/fleet/unregistered');

    expect(body.items).toEqual([
      {
        clusterName: 'Not named well!',
        authProvider: 'oidc',
        catalogInfo: expect.stringMatching(
          /name: Not-named-well\n.*\n *backstage\.io\/kubernetes-cluster: Not named well!\n/,
        ),
      },
    ]);
  });

  it.each([
    '/clusters?verdict=splendid',
    '/clusters?sort=luck',
    '/clusters?limit=0',
    '/clusters?cursor=nonsense',
    '/clusters/export',
  ])('refuses %s', async path => {
    await start();

    expect((await portal.get(path)).status).toBe(400);
  });
});
