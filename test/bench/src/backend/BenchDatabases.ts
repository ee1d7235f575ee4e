import knexFactory, { type Knex } from 'knex';

const PREFIX = 'palette_bench_';

/** The benchmark's own databases on a PostgreSQL server; others are left alone. */
export class BenchDatabases {
  readonly #url: URL;

  /** @param url - the server, `postgres://user@host:port/database`; the user must be allowed to create databases */
  constructor(url: string) {
    this.#url = new URL(url);
  }

  /** The value of `backend.database` in app-config. */
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

  /** Drops every database of the benchmark. */
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

  /** Runs queries on the plugin's database, which a backend must have made. */
  async usePalette<Result>(
    use: (knex: Knex) => Promise<Result>,
  ): Promise<Result> {
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
