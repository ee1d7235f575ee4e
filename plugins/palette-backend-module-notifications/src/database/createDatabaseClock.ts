import type { Knex } from 'knex';
import { isPostgres } from './dialects';

/** Tells the time. */
export type Clock = () => Promise<Date>;

/** Makes a clock that tells the database's time, which all replicas share. SQLite has this process's clock. */
export function createDatabaseClock(knex: Knex): Clock {
  return async () => {
    if (!isPostgres(knex)) {
      return new Date();
    }
    const { rows } = await knex.raw('select clock_timestamp() as now');
    return new Date(rows[0].now);
  };
}
