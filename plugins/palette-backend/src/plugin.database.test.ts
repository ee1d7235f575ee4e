import { TestDatabases } from '@backstage/backend-test-utils';
import { clusterResource } from './__testUtils__/entities';
import { TestPortal } from './__testUtils__/TestPortal';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('a portal on %s', id => {
  it('says that it has lost its database, without a statement or an address', async () => {
    const knex = await databases.init(id);
    const portal = await TestPortal.start({
      knex,
      entities: [clusterResource('payments-vsphere')],
    });
    await knex.destroy();

    const { status, body } = await portal.get('/clusters');
    await portal.stop();

    expect([status, body.error]).toEqual([
      503,
      {
        name: 'ServiceUnavailableError',
        message:
          'Something that this portal needs, such as its database, does not answer at the moment: ask again in a minute.',
      },
    ]);
  });
});
