import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { Clock } from '../database/Clock';
import type {
  FleetClusterRow,
  FleetUnregisteredRow,
} from '../fleet/FleetTables';
import type { Inventory } from './Inventory';
import { quoted } from './quoted';
import {
  columnsOf,
  fitting,
  isDifferent,
  REGISTERED,
  WIDTHS,
  type RegisteredColumns,
  type RegisteredRow,
} from './registeredColumns';

const CHUNK = 200;
/** The cluster itself first: whoever records an outcome holds it, and finds it gone afterwards. */
const TABLES = [
  'fleet_clusters',
  'fleet_findings',
  'fleet_states',
  'fleet_transitions',
];

const LONGEST_NAME = 255;
const LOGGED_OTHERS = 5;
/** Keeps the inventory. A cluster that is new, or declared otherwise, is due at once. */
export class InventoryStore {
  readonly #knex: Knex;
  readonly #now: Clock;

  readonly #logger: LoggerService | undefined;

  constructor(options: {
    readonly knex: Knex;
    readonly now: Clock;
    readonly logger?: LoggerService;
  }) {
    this.#logger = options.logger;
    this.#knex = options.knex;
    this.#now = options.now;
  }

  /** Writes what changed, and forgets clusters whose entity is gone. */
  async save({
    clusters,
    unusable = [],
    unregistered,
    isCatalogFilled = clusters.length > 0,
  }: Inventory): Promise<void> {
    const rows: RegisteredRow[] = await this.#knex('fleet_clusters').select(
      'cluster_name',
      ...REGISTERED,
    );
    const now = await this.#now();
    const stored = new Map(rows.map(row => [row.cluster_name, row]));
    const added: object[] = [];
    for (const cluster of clusters) {
      const { clusterName } = cluster.target;
      if (clusterName.length > LONGEST_NAME) {
        // The Kubernetes plugin knows no such cluster, which the entity's own tab says.
        continue;
      }
      const columns = columnsOf(cluster);
      const before = stored.get(clusterName);
      stored.delete(clusterName);
      this.#tellOfClaims(clusterName, before, columns);
      if (!before) {
        added.push({
          cluster_name: clusterName,
          ...columns,
          next_check_at: now,
        });
      } else if (isDifferent(before, columns)) {
        await this.#knex<FleetClusterRow>('fleet_clusters')
          .where({ cluster_name: clusterName })
          .update({
            ...columns,
            ...(before.declared !== columns.declared && {
              next_check_at: now,
            }),
          });
      }
    }
    await this.#knex.batchInsert('fleet_clusters', added, 50);
    // A software catalog that has just started shows nothing yet; that is no reason to forget a whole fleet.
    if (isCatalogFilled) {
      const gone = [...stored.values()].filter(
        row => !unusable.includes(row.entity_ref),
      );
      await this.#forget(gone.map(row => row.cluster_name));
    }
    if (unregistered) {
      await this.#saveUnregistered(unregistered);
    }
  }

  /** Once for each change: entities of one cluster are a mistake, or someone's attempt to take it over. */
  #tellOfClaims(
    clusterName: string,
    before: RegisteredColumns | undefined,
    after: RegisteredColumns,
  ): void {
    const name = quoted(clusterName);
    if (before && before.entity_ref !== after.entity_ref) {
      this.#logger?.info(
        `Cluster ${name} is now seen through ${after.entity_ref}, before through ${before.entity_ref}.`,
      );
    }
    const others: readonly string[] = JSON.parse(after.other_entities);
    if (others.length > 0 && before?.other_entities !== after.other_entities) {
      this.#logger?.warn(
        `Cluster ${name} is seen through ${
          after.entity_ref
        }, but also claimed by ${others
          .slice(0, LOGGED_OTHERS)
          .join(
            ', ',
          )}: keep one entity for each cluster, or set palette.clusters.preferredOwners.`,
      );
    }
  }

  async #forget(names: readonly string[]): Promise<void> {
    for (let i = 0; i < names.length; i += CHUNK) {
      const chunk = names.slice(i, i + CHUNK);
      await this.#knex.transaction(async tx => {
        for (const table of TABLES) {
          await tx(table).whereIn('cluster_name', chunk).delete();
        }
      });
    }
  }

  async #saveUnregistered(
    clusters: NonNullable<Inventory['unregistered']>,
  ): Promise<void> {
    // Several locators of the Kubernetes plugin may know one name.
    const byName = new Map(
      clusters
        .filter(({ name }) => name.length <= LONGEST_NAME)
        .map(({ name, authProvider }) => [
          name,
          {
            cluster_name: name,
            auth_provider: fitting(authProvider, WIDTHS.auth_provider),
          },
        ]),
    );
    await this.#knex.transaction(async tx => {
      await tx<FleetUnregisteredRow>('fleet_unregistered').delete();
      await tx.batchInsert('fleet_unregistered', [...byName.values()], CHUNK);
    });
  }
}
