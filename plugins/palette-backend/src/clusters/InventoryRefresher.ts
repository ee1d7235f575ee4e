import type { SchedulerService } from '@backstage/backend-plugin-api';
import { ForwardedError } from '@backstage/errors';
import type { ClusterHolders } from './ClusterHolders';
import type { ClusterInventory } from './ClusterInventory';
import type { Inventory } from './Inventory';
import type { InventoryStore } from './InventoryStore';

const TASK = 'palette-refresh-inventory';
const EVERY_SECONDS = 60;

export interface InventoryRefresherServices {
  readonly inventory: ClusterInventory;
  readonly store: InventoryStore;
  readonly holders: ClusterHolders;
  readonly scheduler: SchedulerService;
}

/** Keeps the stored inventory up to date with the software catalog and the Kubernetes plugin, in one replica at a time. */
export class InventoryRefresher {
  readonly #services: InventoryRefresherServices;

  /** Names of stored clusters that the latest refresh did not find. */
  #missing: ReadonlySet<string> = new Set();

  constructor(services: InventoryRefresherServices) {
    this.#services = services;
  }

  /** Refreshes once a minute. */
  async start(): Promise<void> {
    await this.#services.scheduler.scheduleTask({
      id: TASK,
      frequency: { seconds: EVERY_SECONDS },
      timeout: { minutes: 5 },
      initialDelay: { seconds: 5 },
      scope: 'global',
      fn: () => this.refresh(),
    });
  }

  /**
   * Has one replica refresh now.
   *
   * @throws ConflictError where a refresh is running
   */
  async trigger(): Promise<void> {
    await this.#services.scheduler.triggerTask(TASK);
  }

  /** Reads the inventory and stores it. A cluster is forgotten once two refreshes in a row have missed it. */
  async refresh(): Promise<void> {
    const { inventory, store, holders } = this.#services;
    try {
      const known = await holders.findAll();
      const found = await inventory.list(known);
      const missedOnce = this.#noteMissing(known.keys(), found);
      await store.save({ ...found, missedOnce });
    } catch (error) {
      throw new ForwardedError('Could not refresh the list of clusters', error);
    }
  }

  /** @returns names of the clusters that the refresh before still found */
  #noteMissing(
    known: Iterable<string>,
    { clusters }: Inventory,
  ): readonly string[] {
    const found = new Set(clusters.map(({ target }) => target.clusterName));
    const missing = [...known].filter(name => !found.has(name));
    const missedOnce = missing.filter(name => !this.#missing.has(name));
    this.#missing = new Set(missing);
    return missedOnce;
  }
}
