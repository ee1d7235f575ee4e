import {
  resolvePackagePath,
  type LoggerService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { isPostgres } from './isPostgres';
import { retrying } from './retrying';

const directory = resolvePackagePath(
  'backstage-plugin-palette-backend',
  'migrations',
);
const LOCK_TABLE = 'knex_migrations_lock';

/**
 * Brings the schema up to date. Replicas that start together do so one after another, in a transaction each, so that a
 * start that is cut off leaves nothing behind.
 */
export async function migrateDatabase(
  knex: Knex,
  logger?: LoggerService,
): Promise<void> {
  await retrying('brought its tables up to date', logger, () =>
    knex.transaction(async tx => {
      if (isPostgres(knex)) {
        // Knex's own lock is a row of a table that has to be made first, which is where replicas would race.
        await tx.raw(
          "select pg_advisory_xact_lock(hashtext('palette migrations ' || coalesce(current_schema(), '')))",
        );
      }
      await freeMigrationLock(tx, logger);
      await tx.migrate.latest({
        directory,
        // While replicas are replaced, or a version is taken back, the schema is ahead of this code.
        disableMigrationsListValidation: true,
      });
    }),
  );
}

/** Earlier versions could leave the lock taken, or with two rows, and nobody started again. */
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
