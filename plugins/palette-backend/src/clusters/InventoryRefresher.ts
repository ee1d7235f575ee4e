import type { SchedulerService } from '@backstage/backend-plugin-api';
import { ForwardedError } from '@backstage/errors';
import type { ClusterInventory } from './ClusterInventory';
import type { InventoryStore } from './InventoryStore';

const EVERY_SECONDS = 60;
const TIMEOUT_MS = 30_000;

/** Keeps the stored inventory as the software catalog and the Kubernetes plugin have it. One replica at a time does. */
export class InventoryRefresher {
  constructor(
    private readonly services: {
      readonly inventory: ClusterInventory;
      readonly store: InventoryStore;
    },
  ) {}

  async start(scheduler: SchedulerService): Promise<void> {
    await scheduler.scheduleTask({
      id: 'palette-refresh-inventory',
      frequency: { seconds: EVERY_SECONDS },
      timeout: { minutes: 5 },
      initialDelay: { seconds: 5 },
      scope: 'global',
      fn: () => this.refresh(),
    });
  }

  async refresh(): Promise<void> {
    const { inventory, store } = this.services;
    try {
      await store.save(await inventory.list(AbortSignal.timeout(TIMEOUT_MS)));
    } catch (error) {
      throw new ForwardedError('Could not refresh the list of clusters', error);
    }
  }
}
