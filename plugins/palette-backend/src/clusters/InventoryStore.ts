import { randomUUID } from 'node:crypto';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { Clock } from '../database/Clock';
import { cutToWidth } from '../database/cutToWidth';
import type {
  FleetClusterRow,
  FleetUnregisteredRow,
  FleetUnusableRow,
} from '../database/tables';
import { isStorableName } from '../targets/clusterNames';
import { quote } from '../targets/quote';
import type { Inventory } from './Inventory';
import {
  hasChanged,
  REGISTERED,
  pickDeclared,
  toColumns,
  WIDTHS,
  type RegisteredColumns,
  type RegisteredRow,
} from './registeredColumns';

const ROWS_A_STATEMENT = 200;
const NEW_ROWS_A_STATEMENT = 50;
/** Delete the cluster row first: a recorder that waits for its lock then finds it gone. */
const TABLES_OF_A_CLUSTER = [
  'fleet_clusters',
  'fleet_findings',
  'fleet_states',
  'fleet_transitions',
  'cluster_readings',
];
const MOST_LOGGED_CLAIMS = 5;
const LONGEST_MESSAGE = 2_000;

/** Keeps the inventory. A cluster that is new, or declared differently than before, is due at once. */
export class InventoryStore {
  readonly #knex: Knex;
  readonly #now: Clock;
  readonly #logger: LoggerService | undefined;

  constructor(options: {
    readonly knex: Knex;
    readonly now: Clock;
    readonly logger?: LoggerService;
  }) {
    this.#knex = options.knex;
    this.#now = options.now;
    this.#logger = options.logger;
  }

  /** Writes what changed, and forgets clusters whose entity is gone. */
  async save({
    clusters,
    unusable = [],
    missedOnce = [],
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
      if (!isStorableName(clusterName)) {
        // The Kubernetes plugin knows no such cluster. The entity's own tab says so.
        continue;
      }
      const columns = toColumns(cluster);
      const before = stored.get(clusterName);
      stored.delete(clusterName);
      this.#logClaims(clusterName, before, columns);
      if (!before) {
        added.push({
          cluster_name: clusterName,
          ...columns,
          ...pickDeclared(cluster),
          next_check_at: now,
          live_id: randomUUID(),
        });
      } else if (hasChanged(before, columns)) {
        await this.#knex<FleetClusterRow>('fleet_clusters')
          .where({ cluster_name: clusterName })
          .update({
            ...columns,
            ...(before.declared !== columns.declared && {
              ...pickDeclared(cluster),
              next_check_at: now,
            }),
          });
      }
    }
    await this.#knex.batchInsert('fleet_clusters', added, NEW_ROWS_A_STATEMENT);
    // A software catalog that has just started is empty, which is no reason to forget a whole fleet.
    if (isCatalogFilled) {
      const kept = new Set(missedOnce);
      const broken = new Set(unusable.map(({ entityRef }) => entityRef));
      const gone = [...stored.values()].filter(
        row => !kept.has(row.cluster_name) && !broken.has(row.entity_ref),
      );
      await this.#forget(gone.map(row => row.cluster_name));
      await this.#saveUnusable(unusable);
    }
    if (unregistered) {
      await this.#saveUnregistered(unregistered);
    }
  }

  /** Logs each change once: a second entity for a cluster is a mistake, or an attempt to take the cluster over. */
  #logClaims(
    clusterName: string,
    before: RegisteredColumns | undefined,
    after: RegisteredColumns,
  ): void {
    const name = quote(clusterName);
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
          .slice(0, MOST_LOGGED_CLAIMS)
          .join(
            ', ',
          )}: keep one entity for each cluster, or set palette.clusters.preferredOwners.`,
      );
    }
  }

  async #forget(names: readonly string[]): Promise<void> {
    for (let i = 0; i < names.length; i += ROWS_A_STATEMENT) {
      const some = names.slice(i, i + ROWS_A_STATEMENT);
      await this.#knex.transaction(async tx => {
        for (const table of TABLES_OF_A_CLUSTER) {
          await tx(table).whereIn('cluster_name', some).delete();
        }
      });
    }
  }

  async #saveUnusable(
    entities: NonNullable<Inventory['unusable']>,
  ): Promise<void> {
    await this.#knex.transaction(async tx => {
      await tx<FleetUnusableRow>('fleet_unusable').delete();
      await tx.batchInsert(
        'fleet_unusable',
        entities.map(({ entityRef, title, problem, message }) => ({
          entity_ref: cutToWidth(entityRef, WIDTHS.entity_ref),
          title: title ? cutToWidth(title, WIDTHS.title) : null,
          problem,
          message: cutToWidth(message, LONGEST_MESSAGE),
        })),
        ROWS_A_STATEMENT,
      );
    });
  }

  async #saveUnregistered(
    clusters: NonNullable<Inventory['unregistered']>,
  ): Promise<void> {
    // Several locators of the Kubernetes plugin may report one name.
    const byName = new Map(
      clusters
        .filter(({ name }) => isStorableName(name))
        .map(({ name, authProvider }) => [
          name,
          {
            cluster_name: name,
            auth_provider: cutToWidth(authProvider, WIDTHS.auth_provider),
          },
        ]),
    );
    await this.#knex.transaction(async tx => {
      await tx<FleetUnregisteredRow>('fleet_unregistered').delete();
      await tx.batchInsert(
        'fleet_unregistered',
        [...byName.values()],
        ROWS_A_STATEMENT,
      );
    });
  }
}
