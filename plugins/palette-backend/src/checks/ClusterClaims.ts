import type { Knex } from 'knex';
import type { ClusterTarget } from '../clusters/ClusterTarget';
import type { FleetClusterRow } from '../fleet/FleetTables';
import { declaredKey } from '../reports/declaredKey';

const TABLE = 'fleet_clusters';

/**
 * Which backend checks which cluster, in the database that all replicas share. A claim is a lease: what a backend that
 * died had claimed is due for the others when it expires.
 */
export class ClusterClaims {
  readonly #knex: Knex;
  readonly #owner: string;
  readonly #leaseMs: number;
  readonly #now: () => Date;

  constructor(options: {
    readonly knex: Knex;
    /** Of this backend; no two are the same. */
    readonly owner: string;
    /** Longer than a check may take, ms. */
    readonly leaseMs: number;
    readonly now: () => Date;
  }) {
    this.#knex = options.knex;
    this.#owner = options.owner;
    this.#leaseMs = options.leaseMs;
    this.#now = options.now;
  }

  /** Takes clusters that are due, the longest overdue first. */
  async claimDue(limit: number): Promise<readonly ClusterTarget[]> {
    const now = this.#now();
    return this.#knex.transaction(async tx => {
      const due = tx<FleetClusterRow>(TABLE)
        .select('cluster_name')
        .where('next_check_at', '<=', now)
        .where(unclaimed(now))
        .orderBy('next_check_at')
        .limit(limit);
      const names = await (isPostgres(tx) ? due.forUpdate().skipLocked() : due);
      if (names.length === 0) {
        return [];
      }
      const rows = await tx<FleetClusterRow>(TABLE)
        .whereIn(
          'cluster_name',
          names.map(row => row.cluster_name),
        )
        .update(this.#lease(now))
        .returning(['cluster_name', 'entity_ref', 'target']);
      return rows.map(targetOf);
    });
  }

  /**
   * Takes one cluster, due or not.
   *
   * @returns `taken`; `busy` where another backend checks it; `unknown` where it is not of the fleet
   */
  async claim(clusterName: string): Promise<'taken' | 'busy' | 'unknown'> {
    const now = this.#now();
    const taken = await this.#knex<FleetClusterRow>(TABLE)
      .where({ cluster_name: clusterName })
      .where(unclaimed(now))
      .update(this.#lease(now));
    if (taken > 0) {
      return 'taken';
    }
    return (await this.#find(clusterName)) ? 'busy' : 'unknown';
  }

  /** Whether some backend checks it. */
  async isClaimed(clusterName: string): Promise<boolean> {
    const row = await this.#find(clusterName);
    return (
      row !== undefined &&
      row.lease_until !== null &&
      new Date(row.lease_until) > this.#now()
    );
  }

  /**
   * Gives a cluster back after its check, unless the claim expired and is another's now. Where it is declared otherwise
   * than it was checked, it stays due as it was.
   */
  async release(target: ClusterTarget, nextCheckAt: Date): Promise<void> {
    const own = () =>
      this.#knex<FleetClusterRow>(TABLE).where({
        cluster_name: target.clusterName,
        lease_owner: this.#owner,
      });
    await own()
      .where({ declared: declaredKey(target) })
      .update({ next_check_at: nextCheckAt });
    await own().update({ lease_owner: null, lease_until: null });
  }

  /** Gives everything back that was not finished: it stays due. */
  async releaseAll(): Promise<void> {
    await this.#knex<FleetClusterRow>(TABLE)
      .where({ lease_owner: this.#owner })
      .update({ lease_owner: null, lease_until: null });
  }

  #find(clusterName: string) {
    return this.#knex<FleetClusterRow>(TABLE)
      .where({ cluster_name: clusterName })
      .first('lease_until') as Promise<
      Pick<FleetClusterRow, 'lease_until'> | undefined
    >;
  }

  #lease(now: Date) {
    return {
      lease_owner: this.#owner,
      lease_until: new Date(now.getTime() + this.#leaseMs),
    };
  }
}

function unclaimed(now: Date) {
  return (query: Knex.QueryBuilder) =>
    query.whereNull('lease_until').orWhere('lease_until', '<=', now);
}

function isPostgres(knex: Knex): boolean {
  return knex.client.config.client === 'pg';
}

function targetOf(
  row: Pick<FleetClusterRow, 'cluster_name' | 'entity_ref' | 'target'>,
): ClusterTarget {
  const { declared, strictness } = JSON.parse(row.target);
  return {
    clusterName: row.cluster_name,
    entityRef: row.entity_ref,
    declared,
    strictness,
  };
}
