import type { Knex } from 'knex';
import type { Clock } from './Clock';
import { isPostgres } from './dialects';
import { runWithRetries } from './runWithRetries';

/**
 * Makes a clock that tells the database's time. It decides what is due, stale and newest, so that a replica whose own clock
 * is wrong does no harm. SQLite has this process's clock.
 */
export function createDatabaseClock(knex: Knex): Clock {
  return async () => {
    if (!isPostgres(knex)) {
      return new Date();
    }
    const { rows } = await runWithRetries('told the time', undefined, () =>
      knex.raw('select clock_timestamp() as now'),
    );
    return new Date(rows[0].now);
  };
}
