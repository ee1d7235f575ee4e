import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { toClusterTarget } from '../clusters/toClusterTarget';
import type { Clock } from '../database/Clock';
import { isPostgres } from '../database/dialects';
import { runWithRetries } from '../database/runWithRetries';
import type { FleetClusterRow } from '../database/tables';
import { whereNotLeased } from '../database/whereNotLeased';
import type { ClusterTarget } from '../targets/ClusterTarget';
import { quote } from '../targets/quote';
import { toDeclaredKey } from '../targets/toDeclaredKey';

const TABLE = 'fleet_clusters';
/** The end of the year 9999, which every database can store. */
const LATEST_MS = Date.UTC(9999, 11, 31);
const NO_LEASE = { lease_owner: null, lease_until: null };

/**
 * The leases of clusters, in the database that all replicas share: which backend checks which cluster. When a backend
 * dies, its clusters are due for the others once their leases expire.
 */
export class ClusterLeases {
  readonly #knex: Knex;
  readonly #owner: string;
  readonly #leaseMs: number;
  readonly #longestWaitMs: number;
  readonly #now: Clock;
  readonly #logger: LoggerService | undefined;

  constructor(options: {
    readonly knex: Knex;
    /** Names this backend; no two have the same. */
    readonly owner: string;
    /** Longer than a check may take, ms. */
    readonly leaseMs: number;
    /** A check that is due later than this was put off by a wrong clock, ms. By default every time is trusted. */
    readonly longestWaitMs?: number;
    readonly now: Clock;
    readonly logger?: LoggerService;
  }) {
    this.#knex = options.knex;
    this.#owner = options.owner;
    this.#leaseMs = options.leaseMs;
    this.#longestWaitMs = options.longestWaitMs ?? Number.MAX_SAFE_INTEGER;
    this.#now = options.now;
    this.#logger = options.logger;
  }

  /** Takes the leases of clusters that are due, the longest overdue first. */
  async takeDue(limit: number): Promise<readonly ClusterTarget[]> {
    const now = await this.#now();
    const due = this.#knex<FleetClusterRow>(TABLE)
      .select('cluster_name')
      .where(isDue(now, this.#longestWaitMs))
      .where(whereNotLeased(now))
      .orderBy('next_check_at')
      .limit(limit);
    const rows = await this.#knex<FleetClusterRow>(TABLE)
      // In the condition itself, PostgreSQL may select again for each row, and lease more than the limit.
      .with('due', isPostgres(this.#knex) ? due.forUpdate().skipLocked() : due)
      .whereIn('cluster_name', this.#knex.select('cluster_name').from('due'))
      .update(this.#lease(now))
      .returning(['cluster_name', 'entity_ref', 'target']);
    return rows.map(toClusterTarget);
  }

  /**
   * Takes the lease of one cluster, due or not.
   *
   * @returns `taken`; `busy` where another backend checks it; `unknown` where the fleet does not have it
   */
  async take(clusterName: string): Promise<'taken' | 'busy' | 'unknown'> {
    const now = await this.#now();
    const lease = this.#lease(now);
    const row = () =>
      this.#knex<FleetClusterRow>(TABLE).where({ cluster_name: clusterName });
    return runWithRetries(
      `leased cluster ${quote(clusterName)}`,
      this.#logger,
      async isRepeated => {
        const taken = await row()
          .where(free =>
            // Our lease may be stored although the connection ended before the answer came.
            isRepeated
              ? free.where(whereNotLeased(now)).orWhere(lease)
              : free.where(whereNotLeased(now)),
          )
          .update(lease);
        if (taken > 0) {
          return 'taken';
        }
        return (await row().first('cluster_name')) ? 'busy' : 'unknown';
      },
    );
  }

  /** Whether some backend is checking the cluster. */
  async isLeased(clusterName: string): Promise<boolean> {
    const now = await this.#now();
    const row = await runWithRetries(
      `told whether cluster ${quote(clusterName)} is checked`,
      this.#logger,
      () =>
        this.#knex<FleetClusterRow>(TABLE)
          .where({ cluster_name: clusterName })
          .whereNot(whereNotLeased(now))
          .first('cluster_name'),
    );
    return row !== undefined;
  }

  /**
   * Gives a cluster back after its check, unless the lease has expired and another backend has it now. A cluster that
   * was declared differently in the meantime stays due.
   */
  async release(target: ClusterTarget, nextCheckAt: Date): Promise<void> {
    const name = target.clusterName;
    await runWithRetries(
      `put off the next check of cluster ${quote(name)}`,
      this.#logger,
      () =>
        this.#endLease(name, {
          dueAt: nextCheckAt,
          where: 'declared = ?',
          bindings: [toDeclaredKey(target)],
        }),
    );
  }

  /** Gives a cluster back after a look: due when it was due before, or at this time if that is sooner. */
  async bringForward(target: ClusterTarget, at: Date): Promise<void> {
    const name = target.clusterName;
    await runWithRetries(`gave back cluster ${quote(name)}`, this.#logger, () =>
      this.#endLease(name, {
        dueAt: at,
        where: 'declared = ? and next_check_at > ?',
        bindings: [toDeclaredKey(target), at],
      }),
    );
  }

  /**
   * Starts the lease of a cluster over, after its check had to wait for a slot.
   *
   * @returns false where the lease has ended meanwhile, and another backend may have the cluster
   */
  async renew(clusterName: string): Promise<boolean> {
    const now = await this.#now();
    const renewed = await this.#knex<FleetClusterRow>(TABLE)
      .where({ cluster_name: clusterName, lease_owner: this.#owner })
      .where('lease_until', '>', now)
      .update(this.#lease(now));
    return renewed > 0;
  }

  /** Gives back a cluster whose check was not made: it stays due. */
  async giveBack(clusterName: string): Promise<void> {
    await this.#knex<FleetClusterRow>(TABLE)
      .where({ cluster_name: clusterName, lease_owner: this.#owner })
      .update(NO_LEASE);
  }

  /** Gives back all clusters whose checks did not finish: they stay due. */
  async releaseAll(): Promise<void> {
    await this.#knex<FleetClusterRow>(TABLE)
      .where({ lease_owner: this.#owner })
      .update(NO_LEASE);
  }

  /** Gives a cluster back, due at another time where a condition holds. */
  async #endLease(
    clusterName: string,
    due: {
      readonly dueAt: Date;
      readonly where: string;
      readonly bindings: readonly (string | Date)[];
    },
  ): Promise<void> {
    await this.#knex<FleetClusterRow>(TABLE)
      .where({ cluster_name: clusterName, lease_owner: this.#owner })
      .update({
        ...NO_LEASE,
        next_check_at: this.#knex.raw(
          `case when ${due.where} then ? else next_check_at end`,
          [...due.bindings, due.dueAt],
        ),
      });
  }

  #lease(now: Date) {
    return {
      lease_owner: this.#owner,
      lease_until: new Date(now.getTime() + this.#leaseMs),
    };
  }
}

function isDue(now: Date, longestWaitMs: number) {
  const latestMs = Math.min(now.getTime() + longestWaitMs, LATEST_MS);
  return (query: Knex.QueryBuilder) =>
    query
      .where('next_check_at', '<=', now)
      .orWhere('next_check_at', '>', new Date(latestMs));
}
