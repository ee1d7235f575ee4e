import { TestDatabases } from '@backstage/backend-test-utils';
import type { Waiver } from 'backstage-plugin-palette-common';
import { FleetFixture, NOW } from '../../__testUtils__/FleetFixture';
import { WaiverStore } from '../../waivers/WaiverStore';
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
    return {
      all: async () => (await list.list('all')).items,
      ours: async () => (await list.list(ours)).items,
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
});
