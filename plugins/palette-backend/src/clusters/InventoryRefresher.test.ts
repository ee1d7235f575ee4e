import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { FleetFixture, NOW } from '../__testUtils__/FleetFixture';
import { ClusterHolders } from './ClusterHolders';
import { InventoryRefresher } from './InventoryRefresher';
import { InventoryStore } from './InventoryStore';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

const cluster = (clusterName: string) => ({
  target: {
    clusterName,
    entityRef: `resource:default/${clusterName}`,
    declared: {},
    strictness: 'adapted' as const,
  },
});

describe('InventoryRefresher', () => {
  async function open() {
    const knex = await databases.init('SQLITE_3');
    await FleetFixture.open(knex);
    const found = { names: ['edge-1', 'edge-2'] };
    const refresher = new InventoryRefresher({
      inventory: {
        list: async () => ({
          clusters: found.names.map(cluster),
          isCatalogFilled: true,
        }),
      } as never,
      store: new InventoryStore({ knex, now: () => NOW }),
      holders: new ClusterHolders(knex),
      scheduler: mockServices.scheduler.mock(),
    });
    await refresher.refresh();
    const list = async () =>
      (await knex('fleet_clusters').orderBy('cluster_name')).map(
        row => row.cluster_name,
      );
    return { found, refresher, list };
  }

  it('keeps a cluster that one refresh misses, as when the software catalog has just started', async () => {
    const { found, refresher, list } = await open();
    found.names = ['edge-2'];
    await refresher.refresh();
    expect(await list()).toEqual(['edge-1', 'edge-2']);

    found.names = ['edge-1', 'edge-2'];
    await refresher.refresh();
    found.names = ['edge-2'];
    await refresher.refresh();
    expect(await list()).toEqual(['edge-1', 'edge-2']);
  });

  it('forgets a cluster that two refreshes in a row miss', async () => {
    const { found, refresher, list } = await open();
    found.names = ['edge-2'];
    await refresher.refresh();
    await refresher.refresh();
    expect(await list()).toEqual(['edge-2']);
  });

  it('forgets each cluster at its own second miss, though others go missing at every refresh', async () => {
    const { found, refresher, list } = await open();
    found.names = ['edge-2'];
    await refresher.refresh();
    found.names = [];
    await refresher.refresh();
    expect(await list()).toEqual(['edge-2']);
  });
});
