import type { Knex } from 'knex';
import type { Clock } from './Clock';
import { isPostgres } from './dialects';
import { runWithRetries } from './runWithRetries';

/** How long this process counts on from the database's time before it asks again, ms. */
const ASKS_AFTER_MS = 10_000;
/** Clocks of this process that drift apart by more were set, or the machine slept; ms. */
const DRIFT_MS = 500;

/** The database's time at a moment of this process's clocks, all in ms. */
interface Reading {
  readonly databaseMs: number;
  readonly steadyMs: number;
  readonly wallMs: number;
}

/**
 * Makes a clock that tells the database's time. It decides what is due, stale and newest, so that a replica whose own clock
 * is wrong does no harm. Between two questions to the database a clock that nobody sets counts on. SQLite has this
 * process's clock.
 */
export function createDatabaseClock(knex: Knex): Clock {
  let last: Reading | undefined;
  return async tx => {
    if (!isPostgres(knex)) {
      return new Date();
    }
    if (!last || !isGood(last)) {
      last = tx
        ? // A transaction whose connection ended is repeated as a whole.
          await readClock(tx)
        : await runWithRetries('told the time', undefined, () =>
            readClock(knex),
          );
    }
    return new Date(last.databaseMs + (performance.now() - last.steadyMs));
  };
}

async function readClock(knex: Knex): Promise<Reading> {
  const { rows } = await knex.raw('select clock_timestamp() as now');
  // Read afterwards, so that this clock is never ahead of the database's.
  return {
    databaseMs: new Date(rows[0].now).getTime(),
    steadyMs: performance.now(),
    wallMs: Date.now(),
  };
}

function isGood({ steadyMs, wallMs }: Reading): boolean {
  const passedMs = performance.now() - steadyMs;
  const driftMs = Date.now() - wallMs - passedMs;
  return passedMs < ASKS_AFTER_MS && Math.abs(driftMs) < DRIFT_MS;
}
