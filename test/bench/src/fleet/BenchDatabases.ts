import knexFactory, { type Knex } from 'knex';

const PREFIX = 'palette_bench_';

/** The benchmark's own databases on a PostgreSQL server; others are left alone. */
export class BenchDatabases {
  readonly #url: URL;

  /** @param url - of the server, `postgres://user@host:port/database`; its user may create databases */
  constructor(url: string) {
    this.#url = new URL(url);
  }

  /** Of `backend.database`. */
  get config() {
    const { hostname, port, username, password } = this.#url;
    return {
      client: 'pg',
      connection: {
        host: hostname,
        port: Number(port || 5432),
        user: decodeURIComponent(username),
        password: decodeURIComponent(password),
      },
      prefix: PREFIX,
    };
  }

  /** Begins with nothing, and leaves nothing. */
  async drop(): Promise<void> {
    await this.#with(this.#url.href, async knex => {
      const { rows } = await knex.raw<{ rows: { datname: string }[] }>(
        'select datname from pg_database where datname like ?',
        [`${PREFIX.replaceAll('_', '\\_')}%`],
      );
      for (const { datname } of rows) {
        await knex.raw('drop database ?? with (force)', [datname]);
      }
    });
  }

  /** The database of our plugin, once a backend has made it. */
  async palette<Result>(use: (knex: Knex) => Promise<Result>): Promise<Result> {
    const url = new URL(this.#url);
    url.pathname = `/${PREFIX}palette`;
    return this.#with(url.href, use);
  }

  async #with<Result>(
    connection: string,
    use: (knex: Knex) => Promise<Result>,
  ): Promise<Result> {
    const knex = knexFactory({ client: 'pg', connection });
    try {
      return await use(knex);
    } finally {
      await knex.destroy();
    }
  }
}
