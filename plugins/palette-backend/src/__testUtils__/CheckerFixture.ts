import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  mockServices,
  type TestDatabaseId,
  type TestDatabases,
} from '@backstage/backend-test-utils';
import {
  ClusterReader,
  type PaletteCatalog,
} from 'backstage-plugin-palette-common';
import { loadPaletteCatalog } from 'backstage-plugin-palette-node';
import type { Knex } from 'knex';
import { CheckSlots } from '../checks/CheckSlots';
import { ClusterChecker, type PagePatience } from '../checks/ClusterChecker';
import { ClusterLeases } from '../checks/ClusterLeases';
import { FailureRecordingReader } from '../checks/FailureRecordingReader';
import { InventoryStore } from '../clusters/InventoryStore';
import { KubernetesBackend } from '../kubernetes/KubernetesBackend';
import { KubernetesClusters } from '../kubernetes/KubernetesClusters';
import { ReadingStore } from '../readings/ReadingStore';
import type { ClusterTarget } from '../targets/ClusterTarget';
import { openOutcomes } from './openOutcomes';

/** The cluster that is checked. */
export const checkedTarget = {
  clusterName: 'edge-1',
  entityRef: 'resource:default/edge-1',
  declared: {},
  strictness: 'adapted' as const,
};

const START_MS = Date.parse('2026-11-23T10:00:00Z');

/** Checkers, with a Kubernetes backend whose list of clusters and whose clusters' status a test can change. */
export class CheckerFixture {
  /** Names of the clusters that the Kubernetes plugin reports. */
  reported: readonly string[] = ['edge-1'];
  /** Paths of the requests so far. */
  requests: string[] = [];
  /** How clusters answer. */
  status = 200;
  retryAfter = '';
  nowMs = START_MS;
  /** Of replicas that are made from now on. */
  maxAgeMs = 60_000;
  /** Of replicas that are made from now on. */
  catalog: PaletteCatalog;
  readonly stopping = new AbortController();
  #answered: Promise<void> = Promise.resolve();
  readonly #server: Server;
  readonly knex: Knex;

  static async open(
    databases: TestDatabases,
    id: TestDatabaseId = 'SQLITE_3',
  ): Promise<CheckerFixture> {
    const fixture = new CheckerFixture(
      await databases.init(id),
      await loadPaletteCatalog(),
    );
    await new Promise<void>(resolve =>
      fixture.#server.listen(0, '127.0.0.1', resolve),
    );
    return fixture;
  }

  private constructor(knex: Knex, catalog: PaletteCatalog) {
    this.knex = knex;
    this.catalog = catalog;
    this.#server = createServer(async (req, res) => {
      const url = req.url ?? '';
      this.requests.push(url.split('?')[0]);
      if (!url.endsWith('/clusters')) {
        await this.#answered;
        res.statusCode = this.status;
        res.setHeader('Retry-After', this.retryAfter);
      }
      res.setHeader('Content-Type', 'application/json');
      res.end(
        JSON.stringify({
          items: url.endsWith('/clusters')
            ? this.reported.map(name => ({
                name,
                authProvider: 'serviceAccount',
              }))
            : [],
          metadata: {},
        }),
      );
    });
  }

  /** How often the cluster was read. */
  get readings(): number {
    return this.requests.filter(path => path === '/clusters').length;
  }

  /** A time after the start of the test, ISO 8601. */
  timeAfter(ms: number): string {
    return new Date(START_MS + ms).toISOString();
  }

  /** Holds back the answers of clusters until the returned function is called. */
  holdAnswers(): () => void {
    let answer = () => {};
    this.#answered = new Promise(resolve => {
      answer = resolve;
    });
    return answer;
  }

  /** Makes the checker of one backend, and its leases. */
  async createReplica(
    owner: string,
    concurrency = 50,
    patience: PagePatience = { longestWaitMs: 10_000, slowMs: 10_000 },
  ): Promise<{
    readonly leases: ClusterLeases;
    readonly checker: ClusterChecker;
  }> {
    const knex = this.knex;
    const now = () => new Date(this.nowMs);
    const leases = new ClusterLeases({ knex, owner, leaseMs: 60_000, now });
    const backend = this.#createBackend();
    const checking = {
      ...(await openOutcomes(knex, { now })),
      catalog: this.catalog,
      leases,
      logger: mockServices.logger.mock(),
      options: {
        // Far more than any test takes, so that a busy machine fails none.
        timeoutMs: 30_000,
        maxAgeMs: this.maxAgeMs,
        watchedIntervalMs: 5_000,
        backoff: { initialMs: 30_000, maxMs: 600_000 },
        wholeReadingEveryMs: 3_600_000,
        pace: { intervalMs: 300_000, troubledIntervalMs: 60_000 },
        concurrency,
        confirmMissing: 2,
        history: { maxAgeMs: 86_400_000, maxCount: 100 },
      },
      now,
      stopping: this.stopping.signal,
    };
    const checker = new ClusterChecker({
      ...checking,
      patience,
      slots: new CheckSlots({ concurrency, askedWaitMs: 100 }),
      reader: new FailureRecordingReader({
        ...checking,
        backend,
        // Each reading begins with a list, so that they can be counted.
        kubernetesClusters: new KubernetesClusters(backend, { recentMs: 0 }),
        reader: new ClusterReader({ catalog: this.catalog }),
        readings: new ReadingStore({ knex, logger: checking.logger }),
        random: () => 0,
      }),
    });
    return { leases, checker };
  }

  /** Adds the cluster to the fleet. */
  async register(target: ClusterTarget = checkedTarget): Promise<void> {
    const now = () => new Date(this.nowMs);
    await new InventoryStore({ knex: this.knex, now }).save({
      clusters: [{ target }],
    });
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #createBackend(): KubernetesBackend {
    const { port } = this.#server.address() as AddressInfo;
    return new KubernetesBackend({
      auth: mockServices.auth({ pluginId: 'palette' }),
      discovery: mockServices.discovery.mock({
        getBaseUrl: async () => `http://127.0.0.1:${port}`,
      }),
    });
  }
}
