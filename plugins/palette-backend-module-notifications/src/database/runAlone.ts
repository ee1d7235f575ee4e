import type { Knex } from 'knex';
import { isPostgres } from './dialects';

/**
 * Runs work in a transaction while no other replica does. What is to be told depends on the news of all clusters, so one
 * lock holds for them all. SQLite has one connection.
 */
export async function runAlone<Result>(
  knex: Knex,
  work: (tx: Knex.Transaction) => Promise<Result>,
): Promise<Result> {
  return knex.transaction(async tx => {
    if (isPostgres(tx)) {
      await tx.raw(
        "select pg_advisory_xact_lock(hashtext('palette notifications ' || coalesce(current_schema(), '')))",
      );
    }
    return work(tx);
  });
}
