import { TestDatabases } from '@backstage/backend-test-utils';
import type { ListedWaiver, Waiver } from 'backstage-plugin-palette-common';
import { FleetFixture, NOW } from '../../__testUtils__/FleetFixture';
import { WaiverStore } from '../../waivers/WaiverStore';
import type { Visible } from '../../clusters/VisibleEntities';
import { FleetView } from './FleetView';
import { WaiverList } from './WaiverList';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const later = (days: number) =>
  new Date(NOW.getTime() + days * 86_400_000).toISOString();
const makeWaiver = (id: string, parts: Partial<Waiver> = {}): Waiver => ({
  id,
  component: 'shop/web',
  clusters: 'all',
  reason: 'Known.',
  createdAt: later(-1),
  expiresAt: later(30),
  source: 'config',
  ...parts,
});
const states = (...ids: readonly string[]) =>
  JSON.stringify(
    ids.map(id => {
      const [namespace, component] = id.split('/');
      return {
        ...{ id, namespace, component },
        state: 'notApplicable',
        since: later(-2),
        waived: { state: 'degraded', since: later(-2) },
      };
    }),
  );

describe.each(databases.eachSupportedId())('WaiverList on %s', id => {
  const open = async (configured: readonly Waiver[]) => {
    const knex = await databases.init(id);
    const fixture = await FleetFixture.open(knex);
    await fixture.add({
      'edge-1': {},
      'edge-2': { cluster_type: 'pcg' },
      secret: {},
    });
    await knex('fleet_states').insert([
      { cluster_name: 'edge-1', states: states('shop/web', 'stock/db') },
      { cluster_name: 'edge-2', states: states('shop/web') },
      { cluster_name: 'secret', states: states('shop/web', 'shop/only') },
    ]);
    const view = new FleetView({ knex, staleAfterMs: 1, now: () => NOW });
    const list = new WaiverList(view, new WaiverStore({ knex, configured }));
    const ours = ['resource:default/edge-1', 'resource:default/edge-2'];
    const listFor = async (visible: Visible) =>
      (await list.list(visible)).items.map(({ seen }) => seen);
    return {
      knex,
      fixture,
      list,
      ours: () => listFor(ours),
      all: () => listFor('all'),
      find: (waiverId: string) => list.find(waiverId, ours),
    };
  };

  it('tells what is active, expires within a week, has expired, or matches nothing', async () => {
    const { all } = await open([
      makeWaiver('expired', { expiresAt: later(0) }),
      makeWaiver('expiring', { expiresAt: later(7) }),
      makeWaiver('active', { expiresAt: later(8) }),
      makeWaiver('unmatched', { component: 'shop/we' }),
    ]);

    expect((await all()).map(w => w.status)).toEqual([
      'expired',
      'expiring',
      'active',
      'unmatched',
    ]);
  });

  it('finds components by id and by name, in their real state', async () => {
    const { all } = await open([
      makeWaiver('by-id'),
      makeWaiver('by-name', { component: 'db' }),
    ]);
    const [byId, byName] = await all();

    expect(byId.matchedClusters).toBe(3);
    expect(byName.matches).toEqual([
      {
        clusterName: 'edge-1',
        entityRef: 'resource:default/edge-1',
        findingId: 'stock/db',
        namespace: 'stock',
        component: 'db',
        state: 'degraded',
      },
    ]);
  });

  it.each(['a\0b', 'a\ud83db'])(
    'lists what it can, where an earlier version stored a name that no text holds: %j',
    async name => {
      const { knex, all } = await open([makeWaiver('by-id')]);
      await knex('fleet_states')
        .where({ cluster_name: 'edge-1' })
        .update({ states: states('shop/web', `shop/${name}`) });

      const [{ matches }] = await all();
      expect(matches.map(m => m.clusterName)).toEqual(
        expect.arrayContaining(['edge-2', 'secret']),
      );
    },
  );

  it('looks at the clusters of a type alone, or at those that are named', async () => {
    const { all } = await open([
      makeWaiver('type', { clusters: { clusterType: 'pcg' } }),
      makeWaiver('named', { clusters: { names: ['edge-1', 'gone'] } }),
    ]);

    expect((await all()).map(w => w.matches.map(m => m.clusterName))).toEqual([
      ['edge-2'],
      ['edge-1'],
    ]);
  });

  it('tells nothing of clusters that the caller cannot see', async () => {
    const { ours } = await open([
      makeWaiver('all'),
      makeWaiver('named', { clusters: { names: ['edge-1', 'secret'] } }),
      makeWaiver('hidden', { clusters: { names: ['secret'] } }),
      makeWaiver('only', { component: 'only' }),
    ]);
    const items = await ours();

    expect(JSON.stringify(items)).not.toContain('secret');
    expect(items.map(w => [w.id, w.matchedClusters])).toEqual([
      ['all', 2],
      ['named', 1],
      ['only', 0],
    ]);
  });

  it('counts all clusters that a waiver matches, and shows the first twenty findings, by cluster and by id', async () => {
    const { fixture, all } = await open([
      makeWaiver('web', { component: 'web' }),
    ]);
    const more = Array.from({ length: 30 }, (_, i) => `more-${10 + i}`);
    const names = ['edge-1', 'edge-2', ...more];
    await fixture.add(Object.fromEntries(names.map(name => [name, {}])));
    await fixture.knex('fleet_states').insert(
      more.map(name => ({
        cluster_name: name,
        states: states('stock/web', 'shop/web', 'shop/db'),
      })),
    );
    const [{ matchedClusters, matches }] = await all();

    expect(matchedClusters).toBe(32);
    expect(matches.map(m => `${m.clusterName} ${m.findingId}`)).toEqual([
      'edge-1 shop/web',
      'edge-2 shop/web',
      ...more
        .slice(0, 9)
        .flatMap(name => [`${name} shop/web`, `${name} stock/web`]),
    ]);
  });

  it.each(['all', 'ours'] as const)(
    'asks as much of the database for a thousand waivers as for one: %s',
    async whose => {
      const countQueries = async (count: number) => {
        const { fixture, [whose]: list } = await open(
          Array.from({ length: count }, (_, i) =>
            makeWaiver(`w${i}`, {
              component: i % 2 === 0 ? 'shop/web' : `db-${i}`,
              clusters: [
                'all' as const,
                { clusterType: 'pcg' as const },
                { names: ['edge-1', `gone-${i}`] },
              ][i % 3],
            }),
          ),
        );
        const queries: string[] = [];
        fixture.knex.on('query', ({ sql }) => queries.push(sql));
        const items: readonly Pick<ListedWaiver, 'matchedClusters'>[] =
          await list();
        const matched = items.reduce((sum, w) => sum + w.matchedClusters, 0);
        return { queries: queries.length, matched };
      };
      const one = await countQueries(1);
      const thousand = await countQueries(1_000);

      expect(thousand.queries).toBe(one.queries);
      expect(thousand.queries).toBeLessThan(10);
      expect(one.matched).toBe(whose === 'all' ? 3 : 2);
      // 167 for all clusters, 166 for those of a type, and 167 by name.
      expect(thousand.matched).toBe(167 * one.matched + 166 + 167);
    },
  );

  it('finds one waiver, with all its names, where the caller can see one of its clusters', async () => {
    const both = { names: ['edge-1', 'secret'] };
    const { find } = await open([
      makeWaiver('both', { clusters: both }),
      makeWaiver('hidden', { clusters: { names: ['secret'] } }),
      makeWaiver('type', { clusters: { clusterType: 'pcg' } }),
      makeWaiver('no-such-type', { clusters: { clusterType: 'enterprise' } }),
    ]);

    expect(await find('both')).toMatchObject({ id: 'both', clusters: both });
    expect(await find('type')).toMatchObject({ id: 'type' });
    expect(await find('hidden')).toBeUndefined();
    expect(await find('no-such-type')).toBeUndefined();
    expect(await find('none')).toBeUndefined();
  });
});
