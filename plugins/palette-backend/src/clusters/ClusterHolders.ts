import type { Knex } from 'knex';
import type { FleetClusterRow } from '../database/tables';
import { whereAmong } from '../database/whereAmong';
import type { ClusterTarget } from '../targets/ClusterTarget';
import { toClusterTarget } from './toClusterTarget';

/** The entities of a cluster of the fleet, and its next check. */
export interface ClusterHolder {
  /** Reference of the entity through which the fleet has the cluster. */
  readonly entityRef: string;
  /** References of other entities that stand for it. */
  readonly otherEntities: readonly string[];
  /** What the entity declares, as `toDeclaredKey` writes it. */
  readonly declared: string;
  readonly nextCheckAt: Date;
  /** Random; names the cluster in signals. */
  readonly liveId?: string;
}

/** Finds the entities through which the fleet has its clusters. */
export class ClusterHolders {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** The holders of all clusters, by the clusters' names. */
  async findAll(): Promise<ReadonlyMap<string, ClusterHolder>> {
    return toHolders(await this.#select());
  }

  /** The holders of some clusters, by the clusters' names; without those that the fleet does not have. */
  async find(
    clusterNames: readonly string[],
  ): Promise<ReadonlyMap<string, ClusterHolder>> {
    return toHolders(
      await this.#select().modify(
        whereAmong(this.#knex, 'cluster_name', clusterNames),
      ),
    );
  }

  /**
   * The cluster that the fleet has through this version of an entity, if any.
   *
   * @param etag - of the entity, from the software catalog
   */
  async findTarget(
    entityRef: string,
    etag: string,
  ): Promise<ClusterTarget | undefined> {
    const row = await this.#knex<FleetClusterRow>('fleet_clusters')
      .where({ entity_ref: entityRef, entity_etag: etag })
      .first('cluster_name', 'entity_ref', 'target');
    return row && toClusterTarget(row);
  }

  #select() {
    return this.#knex<FleetClusterRow>('fleet_clusters').select(
      'cluster_name',
      'entity_ref',
      'other_entities',
      'declared',
      'next_check_at',
      'live_id',
    );
  }
}

function toHolders(
  rows: readonly Pick<
    FleetClusterRow,
    | 'cluster_name'
    | 'entity_ref'
    | 'other_entities'
    | 'declared'
    | 'next_check_at'
    | 'live_id'
  >[],
): ReadonlyMap<string, ClusterHolder> {
  return new Map(
    rows.map(row => [
      row.cluster_name,
      {
        entityRef: row.entity_ref,
        otherEntities: JSON.parse(row.other_entities),
        declared: row.declared,
        nextCheckAt: new Date(row.next_check_at),
        ...(row.live_id !== null && { liveId: row.live_id }),
      },
    ]),
  );
}
