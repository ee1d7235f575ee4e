import type { Knex } from 'knex';

/**
 * Keeps values of statements out of messages of database errors. Knex writes them there by default: whole reports of
 * clusters would get into the log.
 */
export function omitValuesFromErrors(knex: Knex): void {
  knex.client.config.compileSqlOnError = false;
}
