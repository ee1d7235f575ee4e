import { TestDatabases } from '@backstage/backend-test-utils';
import { component } from './__testUtils__/entities';
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
    expect(
      portal.fleet.clusters.map(({ requests }) => requests.count),
    ).toEqual(portal.fleet.clusters.map(() => 0));
