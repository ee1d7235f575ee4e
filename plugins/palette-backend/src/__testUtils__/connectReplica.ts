import knexFactory, { type Knex } from 'knex';

/**
 * Connects another replica to a database. SQLite in memory has only the connection of this process, so replicas share it.
 *
 * @param closing - gets what closes the connection
 */
export function connectReplica(
  knex: Knex,
  closing: (() => Promise<unknown>)[],
): Knex {
  const { client, connection } = knex.client.config;
  if (client === 'better-sqlite3') {
    return knex;
  }
  const own = knexFactory({ client, connection });
  closing.push(() => own.destroy());
  return own;
}
