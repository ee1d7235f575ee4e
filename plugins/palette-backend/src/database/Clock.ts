import type { Knex } from 'knex';

/**
 * Tells the time: the database's, which all replicas share, or a fixed one in tests.
 *
 * @param tx - the transaction in which the time is asked for, so that it needs no further connection
 */
export type Clock = (tx?: Knex.Transaction) => Date | Promise<Date>;
