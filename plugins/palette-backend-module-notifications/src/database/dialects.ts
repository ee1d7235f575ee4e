import type { Knex } from 'knex';

/** Whether the database is PostgreSQL; if not, it is SQLite. */
export function isPostgres(knex: Knex): boolean {
  return knex.client.config.client === 'pg';
}
