import { TestDatabases } from '@backstage/backend-test-utils';
import { FleetFixture, NOW } from '../../__testUtils__/FleetFixture';
import { FleetView } from './FleetView';
import { UnregisteredClusters } from './UnregisteredClusters';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('UnregisteredClusters on %s', id => {
  it('names the entity whose cluster is likely a typo of this one, to those who may see it', async () => {
    const knex = await databases.init(id);
    const fixture = await FleetFixture.open(knex);
    const view = new FleetView({ knex, staleAfterMs: 900_000, now: () => NOW });
    const clusters = new UnregisteredClusters(view);
    await fixture.add({
      'payments-vshpere': { failure_class: 'notReported' },
      'payments-vspheres': {},
    });
    await knex('fleet_unregistered').insert([
      { cluster_name: 'payments-vsphere', auth_provider: 'aws' },
      { cluster_name: 'shop', auth_provider: 'aws' },
    ]);

    const { items } = await clusters.list('all');
    expect(items.map(({ misnamed }) => misnamed)).toEqual([
      {
        entityRef: 'resource:default/payments-vshpere',
        clusterName: 'payments-vshpere',
      },
      undefined,
    ]);
    const hidden = await clusters.list([]);
    expect(hidden.items.map(({ misnamed }) => misnamed)).toEqual([
      undefined,
      undefined,
    ]);
  });
});
