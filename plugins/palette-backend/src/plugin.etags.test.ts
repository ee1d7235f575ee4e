import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { setTimeout } from 'node:timers/promises';
import { clusterResource } from './__testUtils__/entities';
import { TestPortal } from './__testUtils__/TestPortal';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('the report of an entity', () => {
  let portal: TestPortal;
  afterEach(() => portal.stop());

  it('is of what the fleet knows where the page has the same version of the entity', async () => {
    const knex = await databases.init('SQLITE_3');
    const events = mockServices.events();
    const entity = clusterResource('payments-vsphere', {
      'spectrocloud.com/palette-cluster-type': 'tenant',
    });
    portal = await TestPortal.start({
      knex,
      events,
      entities: [{ ...entity, metadata: { ...entity.metadata, etag: 'v1' } }],
      palette: { inventory: { refreshOn: ['our.entities'] } },
    });
    await events.publish({ topic: 'our.entities', eventPayload: {} });
    while ((await knex('fleet_clusters')).length === 0) {
      await setTimeout(50);
    }
    // Something that the software catalog does not say, so that the answer tells where it comes from.
    const declared = { type: 'pcg' };
    await knex('fleet_clusters').update({
      target: JSON.stringify({ declared, strictness: 'adapted' }),
    });
    const typeFor = async (query: string) => {
      const path = '/entities/resource/default/payments-vsphere/report';
      const { body } = await portal.get(`${path}${query}`);
      return body.report.clusterType;
    };

    expect(await typeFor('?etag=v1')).toBe('pcg');
    expect(await typeFor('?etag=v2')).toBe('tenant');
    expect(await typeFor('')).toBe('tenant');
  });
});
