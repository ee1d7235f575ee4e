import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { connectReplica } from '../__testUtils__/connectReplica';
import { migrateDatabase } from './migrateDatabase';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('migrateDatabase on %s', id => {
  const closing: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    await Promise.all(closing.splice(0).map(close => close()));
  });

  const locks = (knex: Knex) =>
    knex('knex_migrations_lock').select('is_locked');

  it('lets replicas start together on a fresh database', async () => {
    const knex = await databases.init(id);
    const replicas = Array.from({ length: 5 }, () =>
      connectReplica(knex, closing),
    );

    await Promise.all(replicas.map(replica => migrateDatabase(replica)));

    expect(await locks(knex)).toEqual([{ is_locked: 0 }]);
    const done = await knex('knex_migrations').select('name');
    expect(new Set(done.map(({ name }) => name)).size).toBe(done.length);
    expect(await knex('fleet_clusters')).toEqual([]);
  });

  it.each([
    ['two rows', [0, 0]],
    ['two rows that are locked', [1, 1]],
    ['a row that stayed locked', [1]],
    ['no row', []],
  ])('starts where the lock table was left with %s', async (_, left) => {
    const knex = await databases.init(id);
    await migrateDatabase(knex);
    await knex('knex_migrations_lock').delete();
    for (const locked of left) {
      await knex('knex_migrations_lock').insert({ is_locked: locked });
    }
    const logger = mockServices.logger.mock();

    await Promise.all(
      [1, 2, 3].map(() =>
        migrateDatabase(connectReplica(knex, closing), logger),
      ),
    );

    expect(await locks(knex)).toEqual([{ is_locked: 0 }]);
    expect(logger.warn.mock.calls.length).toBeLessThanOrEqual(1);
  });

  it('leaves nothing behind when a start is interrupted', async () => {
    const knex = await databases.init(id);
    // A table that exists already, as if made by hand, breaks the migrations half way.
    await knex.schema.createTable('fleet_states', table => table.string('a'));

    await expect(migrateDatabase(knex)).rejects.toMatchObject({
      message: expect.stringContaining('fleet_states'),
    });
    expect(await knex.schema.hasTable('cluster_reports')).toBe(false);

    await knex.schema.dropTable('fleet_states');
    await migrateDatabase(knex);
    expect(await locks(knex)).toEqual([{ is_locked: 0 }]);
  });
});
