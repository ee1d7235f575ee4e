import type { SchedulerService } from '@backstage/backend-plugin-api';
import { ForwardedError } from '@backstage/errors';
import type { ClusterHolders } from './ClusterHolders';
import type { ClusterInventory } from './ClusterInventory';
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

  /** Reads the inventory and stores it. */
  async refresh(): Promise<void> {
    const { inventory, store, holders } = this.#services;
    try {
      await store.save(await inventory.list(await holders.findAll()));
    } catch (error) {
      throw new ForwardedError('Could not refresh the list of clusters', error);
    }
  }
}
