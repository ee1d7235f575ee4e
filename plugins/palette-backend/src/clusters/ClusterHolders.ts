import type { Knex } from 'knex';
import type { FleetClusterRow } from '../fleet/FleetTables';

/** The entities of a cluster of the fleet. */
export interface ClusterHolder {
  /** Reference of the entity through which the fleet has the cluster. */
  readonly entityRef: string;
  /** References of others that stand for it too. */
  readonly otherEntities: readonly string[];
}

/** Through which entities the fleet has its clusters. */
export class ClusterHolders {
  constructor(private readonly knex: Knex) {}

  /** By the names of clusters. */
  async all(): Promise<ReadonlyMap<string, ClusterHolder>> {
    return holders(await this.#rows());
  }

  /** By the names of clusters; those that are not of the fleet are left out. */
  async of(
    clusterNames: readonly string[],
  ): Promise<ReadonlyMap<string, ClusterHolder>> {
    return holders(await this.#rows().whereIn('cluster_name', clusterNames));
  }

  #rows() {
    return this.knex<FleetClusterRow>('fleet_clusters').select(
      'cluster_name',
      'entity_ref',
      'other_entities',
    );
  }
}

function holders(
  rows: readonly Pick<
    FleetClusterRow,
    'cluster_name' | 'entity_ref' | 'other_entities'
  >[],
): ReadonlyMap<string, ClusterHolder> {
  return new Map(
    rows.map(row => [
      row.cluster_name,
      {
        entityRef: row.entity_ref,
        otherEntities: JSON.parse(row.other_entities),
      },
    ]),
  );
}
