import {
  resolvePackagePath,
  type LoggerService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { isPostgres } from './dialects';
import { runWithRetries } from './runWithRetries';

const MIGRATIONS = resolvePackagePath(
  'backstage-plugin-palette-backend',
  'migrations',
);
const LOCK_TABLE = 'knex_migrations_lock';

/**
 * Brings the schema up to date, in one transaction, so that an interrupted start leaves nothing behind. Replicas that start
 * together migrate one after another.
 */
export async function migrateDatabase(
  knex: Knex,
  logger?: LoggerService,
): Promise<void> {
  await runWithRetries('brought its tables up to date', logger, () =>
    knex.transaction(async tx => {
      if (isPostgres(knex)) {
        // Knex's own lock is a row of a table that has to be created first, and replicas would race for that.
        await tx.raw(
          "select pg_advisory_xact_lock(hashtext('palette migrations ' || coalesce(current_schema(), '')))",
        );
      }
      await freeMigrationLock(tx, logger);
      await tx.migrate.latest({
        directory: MIGRATIONS,
        // During a rolling update, or after a downgrade, the schema is ahead of this code.
        disableMigrationsListValidation: true,
      });
    }),
  );
}

/** Frees the lock if an earlier version left it taken or with two rows. Otherwise no backend could start. */
async function freeMigrationLock(
  tx: Knex.Transaction,
  logger?: LoggerService,
): Promise<void> {
  if (!(await tx.schema.hasTable(LOCK_TABLE))) {
    return;
  }
  const rows: { readonly index: number; readonly is_locked: number }[] =
    await tx(LOCK_TABLE).select('index', 'is_locked').orderBy('index');
  if (rows.length <= 1 && rows.every(row => !row.is_locked)) {
    return;
  }
  await tx(LOCK_TABLE).where('index', '>', rows[0].index).delete();
  await tx(LOCK_TABLE).update({ is_locked: 0 });
  logger?.warn(
    'The lock of the database migrations was left behind by a start that was cut off; it is free again.',
  );
}
