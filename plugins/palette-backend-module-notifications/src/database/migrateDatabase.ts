import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { runAlone } from './runAlone';

const MIGRATIONS = resolvePackagePath(
  'backstage-plugin-palette-backend-module-notifications',
  'migrations',
);

/**
 * Brings this module's tables up to date. Modules share the database of their plugin, so the list of migrations is this
 * module's own. Replicas that start together migrate one after another.
 */
export async function migrateDatabase(knex: Knex): Promise<void> {
  await runAlone(knex, async tx => {
    await tx.migrate.latest({
      directory: MIGRATIONS,
      tableName: 'notifications_migrations',
      // During a rolling update, or after a downgrade, the schema is ahead of this code.
      disableMigrationsListValidation: true,
    });
  });
}
