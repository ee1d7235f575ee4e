import { TestDatabases } from '@backstage/backend-test-utils';
import { ago } from '../../__testUtils__/FleetFixture';
import { openFleet } from '../../__testUtils__/openFleet';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const DAY = 24 * 60;

describe.each(databases.eachSupportedId())(
  'the incidents of the fleet on %s',
  id => {
    const open = async () => openFleet(await databases.init(id));

    it('counts every cluster of a large incident', async () => {
      const { knex, fixture, summaries } = await open();
      const names = Array.from({ length: 2_500 }, (_, i) => `edge-${i}`);
      await fixture.add(Object.fromEntries(names.map(name => [name, {}])));
      const transitions = names.map(name => ({
        cluster_name: name,
        finding_id: null,
        from: 'conformant',
        to: 'unknown',
        reason: 'It does not answer.',
        at: ago(60),
        day: '2026-11-25',
      }));
      await knex.batchInsert('fleet_transitions', transitions, 100);

      expect((await summaries.summarize('all')).incidents).toMatchObject({
        total: 1,
        items: [
          {
            state: 'unknown',
            reason: 'It does not answer.',
            clusterCount: 2_500,
          },
        ],
      });
    });

    it('goes on without a cluster that leaves the fleet meanwhile', async () => {
      const { fixture, summaries } = await open();
      await fixture.add({ 'edge-1': {} });
      const broke = { from: 'ready', to: 'missing' };
      const add = (cluster: string, finding: string, minutes: number) =>
        fixture.transition(cluster, finding, {
          ...broke,
          at: ago(minutes),
          reason: `It broke on ${cluster}.`,
        });
      // No row of the fleet has this name. It had the trouble first, so it explains it.
      await add('gone', 'shop/web', 70);
      await add('gone', 'shop/db', 40);
      await add('edge-1', 'shop/web', 60);

      expect((await summaries.summarize('all')).incidents.items).toMatchObject([
        {
          id: 'shop/web',
          reason: 'It broke on edge-1.',
          clusters: [{ clusterName: 'edge-1' }],
        },
      ]);
    });

    it('tells when and why trouble began that ended today, of components and of clusters', async () => {
      const { fixture, summaries } = await open();
      await fixture.add({ 'edge-1': {}, 'edge-2': {} });
      const add = (
        finding: string | null,
        from: string,
        to: string,
        at: Date,
      ) =>
        fixture.transition('edge-1', finding, {
          from,
          to,
          at,
          reason: `It went from ${from} to ${to}.`,
        });
      await add('shop/web', 'ready', 'degraded', ago(9 * DAY));
      await add('shop/web', 'degraded', 'ready', ago(8 * DAY));
      await add('shop/web', 'ready', 'degraded', ago(3 * DAY));
      await add('shop/web', 'degraded', 'missing', ago(2 * DAY));
      await add('shop/db', 'ready', 'degraded', ago(DAY + 1));
      await add(null, 'conformant', 'unknown', ago(4 * DAY));
      await fixture.transition('edge-2', 'shop/web', {
        from: 'ready',
        to: 'missing',
        at: ago(DAY + 2),
      });
      await add('shop/web', 'missing', 'ready', ago(50));
      await add(null, 'unknown', 'conformant', ago(40));

      const { items } = (await summaries.summarize('all')).incidents;
      expect(items).toEqual([
        {
          state: 'unknown',
          since: ago(4 * DAY).toISOString(),
          until: ago(40).toISOString(),
          reason: 'It went from conformant to unknown.',
          clusterCount: 1,
          clusters: [
            {
              clusterName: 'edge-1',
              entityRef: 'resource:default/edge-1',
              until: ago(40).toISOString(),
            },
          ],
        },
        {
          id: 'shop/web',
          namespace: 'shop',
          component: 'web',
          state: 'missing',
          since: ago(3 * DAY).toISOString(),
          until: ago(50).toISOString(),
          reason: 'It went from ready to degraded.',
          clusterCount: 1,
          clusters: [
            {
              clusterName: 'edge-1',
              entityRef: 'resource:default/edge-1',
              namespace: 'shop',
              until: ago(50).toISOString(),
            },
          ],
        },
      ]);
    });
  },
);
