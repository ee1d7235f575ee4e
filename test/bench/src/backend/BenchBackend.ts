import { closeSync, openSync, writeFileSync } from 'fs';
import { join, resolve } from 'path';
import getPort from 'get-port';
import { stringify } from 'yaml';
import { PaletteClient } from 'backstage-plugin-palette-common';
import { ChildProcess } from '../processes/ChildProcess';
import { WITH_TYPESCRIPT } from '../processes/withTypeScript';
import type { BackendReply, BackendRequest } from './backendProcess';
import type { BenchDatabases } from './BenchDatabases';
import type { Health } from './ProcessHealth';
import { GuestFetch } from './GuestFetch';
import type { FleetTarget } from '../clusters/SimulatedFleet';

export interface BenchBackendOptions {
  /** Name of its files in the folder. */
  readonly name: string;
  /** Folder for its configuration and its log. */
  readonly folder: string;
  readonly databases: BenchDatabases;
  readonly targets: readonly FleetTarget[];
  /** Whether its software catalog has an entity for each cluster; else it is empty, and the fleet stays as stored. */
  readonly hasEntities: boolean;
  readonly checks: Readonly<Record<string, unknown>>;
  readonly port?: number;
  /** Callers with tokens of their own, beside the guest. */
  readonly callers?: readonly {
    readonly subject: string;
    readonly token: string;
  }[];
}

/** A backend in a process of its own, its databases in PostgreSQL. */
export class BenchBackend {
  static async start(options: BenchBackendOptions): Promise<BenchBackend> {
    const { folder, name } = options;
    const port = options.port ?? (await getPort());
    const config = join(folder, `${name}.yaml`);
    writeFileSync(config, stringify(makeConfig(options, port)));
    const log = openSync(join(folder, `${name}.log`), 'w');
    const child = new ChildProcess<BackendRequest, BackendReply>(
      // eslint-disable-next-line no-restricted-syntax
      resolve(__dirname, 'backendProcess.ts'),
      WITH_TYPESCRIPT,
      { args: ['--config', config], log },
    );
    closeSync(log);
    await child.ask({ type: 'start' });
    const guest = await GuestFetch.signIn(`http://localhost:${port}`);
    return new BenchBackend(child, guest);
  }

  readonly #child: ChildProcess<BackendRequest, BackendReply>;

  private constructor(
    child: ChildProcess<BackendRequest, BackendReply>,
    readonly guest: GuestFetch,
  ) {
    this.#child = child;
  }

  /** A client of the API that calls as a guest. */
  get palette(): PaletteClient {
    return new PaletteClient({
      discoveryApi: { getBaseUrl: async id => this.guest.getBaseUrl(id) },
      fetchApi: { fetch: this.guest.fetch },
    });
  }

  /** The versions of the clusters' entities, by name: a page gets its entity from Backstage, its version included. */
  async readEtags(): Promise<ReadonlyMap<string, string>> {
    const query = new URLSearchParams({
      filter: 'kind=resource',
      fields: 'metadata.name,metadata.etag',
    });
    const response = await this.guest.fetch(
      `${this.guest.getBaseUrl('catalog')}/entities?${query}`,
    );
    if (!response.ok) {
      throw new Error(`The software catalog answered ${response.status}`);
    }
    const entities: readonly {
      readonly metadata: { readonly name: string; readonly etag: string };
    }[] = await response.json();
    return new Map(
      entities.map(({ metadata: { name, etag } }) => [name, etag]),
    );
  }

  async readRssBytes(): Promise<number> {
    const reply = await this.#child.ask({ type: 'memory' });
    if (reply.type !== 'memory') {
      throw new Error(`The backend answered ${reply.type}`);
    }
    return reply.rssBytes;
  }

  /** The health of its process; the first call starts watching the event loop. */
  async readHealth(since: 'lastSample' | 'first'): Promise<Health> {
    const reply = await this.#child.ask({ type: 'health', since });
    if (reply.type !== 'health') {
      throw new Error(`The backend answered ${reply.type}`);
    }
    return reply.health;
  }

  stop(): Promise<void> {
    return this.#child.stop();
  }

  kill(): Promise<void> {
    return this.#child.kill();
  }
}

function makeConfig(options: BenchBackendOptions, port: number) {
  const { databases, targets, hasEntities, folder, checks } = options;
  const { callers = [] } = options;
  const baseUrl = `http://localhost:${port}`;
  return {
    app: { baseUrl: 'http://localhost:3000' },
    backend: {
      baseUrl,
      listen: { port, host: '127.0.0.1' },
      auth: {
        externalAccess: callers.map(({ subject, token }) => ({
          type: 'static',
          options: { subject, token },
        })),
      },
      cors: { origin: 'http://localhost:3000', credentials: true },
      database: {
        ...databases.config,
        plugin: {
          // As docs/admin.md advises for many clusters.
          palette: { knexConfig: { pool: { max: 30 } } },
          // A software catalog with entities would replace the stored fleet.
          ...(!hasEntities && {
            catalog: { client: 'better-sqlite3', connection: ':memory:' },
          }),
        },
      },
    },
    auth: {
      environment: 'development',
      providers: { guest: { dangerouslyAllowOutsideDevelopment: true } },
    },
    catalog: {
      rules: [{ allow: ['Resource'] }],
      locations: hasEntities
        ? [{ type: 'file', target: writeEntities(folder, targets) }]
        : [],
    },
    kubernetes: {
      // As docs/admin.md advises for many clusters.
      proxy: {
        middlewareCache: { maxSize: 10_000, ttl: { milliseconds: 86_400_000 } },
      },
      serviceLocatorMethod: { type: 'multiTenant' },
      clusterLocatorMethods: [
        {
          type: 'config',
          clusters: targets.map(({ name, url, token, ca }) => ({
            name,
            url,
            authProvider: 'serviceAccount',
            serviceAccountToken: token,
            caData: Buffer.from(ca).toString('base64'),
          })),
        },
      ],
    },
    palette: { checks },
  };
}

function writeEntities(
  folder: string,
  targets: readonly FleetTarget[],
): string {
  const file = join(folder, 'entities.yaml');
  const entities = targets.map(({ name, clusterType }) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name,
      annotations: {
        'backstage.io/kubernetes-cluster': name,
        'spectrocloud.com/palette-cluster-type': clusterType ?? 'auto',
      },
    },
    spec: { type: 'kubernetes-cluster', owner: 'group:default/platform-team' },
  }));
  writeFileSync(file, entities.map(entity => stringify(entity)).join('---\n'));
  return file;
}
