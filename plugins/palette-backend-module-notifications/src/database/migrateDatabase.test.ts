import { TestDatabases } from '@backstage/backend-test-utils';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { migrateDatabase } from './migrateDatabase';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const TABLES = [
  'notifications_clusters',
  'notifications_news',
  'notifications_outbox',
];

describe.each(databases.eachSupportedId())('migrations on %s', id => {
  it('make the tables, and take them back', async () => {
    const knex = await databases.init(id);
    const findTables = () =>
      Promise.all(TABLES.map(table => knex.schema.hasTable(table)));
    await migrateDatabase(knex);
    expect(await findTables()).toEqual([true, true, true]);

    await knex.migrate.down({
      directory: resolvePackagePath(
        'backstage-plugin-palette-backend-module-notifications',
        'migrations',
      ),
      tableName: 'notifications_migrations',
    });
    expect(await findTables()).toEqual([false, false, false]);
  });
});
