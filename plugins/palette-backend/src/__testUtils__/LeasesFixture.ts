import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { ClusterLeases } from '../checks/ClusterLeases';
import { InventoryStore } from '../clusters/InventoryStore';
import { migrateDatabase } from '../database/migrateDatabase';
import type { ClusterTarget } from '../targets/ClusterTarget';

export const LEASE_MS = 45_000;

/** A cluster as an entity of the same name declares it. */
export function createTarget(
  clusterName: string,
  type = 'tenant',
): ClusterTarget {
  return {
    clusterName,
    entityRef: `resource:default/${clusterName}`,
    declared: { type },
    strictness: 'adapted',
  };
}

/** A fleet of due clusters, `edge-0`, `edge-1` and so on, and backends that lease them. */
export class LeasesFixture {
  readonly knex: Knex;
  #nowMs = Date.parse('2026-11-25T10:00:00.000Z');

  static async open(
    databases: TestDatabases,
    id: TestDatabaseId,
    clusters: number,
  ): Promise<LeasesFixture> {
    const fixture = new LeasesFixture(await databases.init(id));
    await migrateDatabase(fixture.knex);
    await fixture.register(
      ...Array.from({ length: clusters }, (_, i) => createTarget(`edge-${i}`)),
    );
    return fixture;
  }

  private constructor(knex: Knex) {
    this.knex = knex;
  }

  readonly now = (): Date => new Date(this.#nowMs);

  /** A time after now; ms */
  after(ms: number): Date {
    return new Date(this.#nowMs + ms);
  }

  /** Lets time pass; ms */
  pass(ms: number): void {
    this.#nowMs += ms;
  }

  async register(...targets: readonly ClusterTarget[]): Promise<void> {
    await new InventoryStore({ knex: this.knex, now: this.now }).save({
      clusters: targets.map(target => ({ target })),
    });
  }

  /** The leases of one backend. */
  createLeases(
    owner: string,
    options: {
      readonly knex?: Knex;
      readonly longestWaitMs?: number;
      readonly logger?: LoggerService;
    } = { longestWaitMs: 1_800_000 },
  ): ClusterLeases {
    return new ClusterLeases({
      knex: this.knex,
      owner,
      leaseMs: LEASE_MS,
      now: this.now,
      ...options,
    });
  }
}
