import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { ForwardedError, isError } from '@backstage/errors';
import type { EventsService } from '@backstage/plugin-events-node';
import type { ClusterHolders } from './ClusterHolders';
import type { ClusterInventory } from './ClusterInventory';
import type { InventoryStore } from './InventoryStore';

const TASK = 'palette-refresh-inventory';
const EVERY_SECONDS = 60;
/** Events come in bursts; so long they are gathered. */
const GATHERED_MS = 1_000;

/** Keeps the stored inventory as the software catalog and the Kubernetes plugin have it. One replica at a time does. */
export class InventoryRefresher {
  #soon: NodeJS.Timeout | undefined;

  constructor(
    private readonly services: {
      readonly inventory: ClusterInventory;
      readonly store: InventoryStore;
      readonly holders: ClusterHolders;
      readonly scheduler: SchedulerService;
      readonly events: EventsService;
      readonly logger: LoggerService;
      /** Topics of events after which the inventory may be another. */
      readonly topics: readonly string[];
    },
  ) {}

  async start(): Promise<void> {
    const { scheduler, events, topics } = this.services;
    await scheduler.scheduleTask({
      id: TASK,
      frequency: { seconds: EVERY_SECONDS },
      timeout: { minutes: 5 },
      initialDelay: { seconds: 5 },
      scope: 'global',
      fn: () => this.refresh(),
    });
    if (topics.length > 0) {
      await events.subscribe({
        id: 'palette-inventory',
        topics: [...topics],
        onEvent: async () => this.#refreshSoon(),
      });
    }
  }

  stop(): void {
    clearTimeout(this.#soon);
  }

  async refresh(): Promise<void> {
    const { inventory, store, holders } = this.services;
    try {
      await store.save(await inventory.list(await holders.all()));
    } catch (error) {
      throw new ForwardedError('Could not refresh the list of clusters', error);
    }
  }

  #refreshSoon(): void {
    this.#soon ??= setTimeout(async () => {
      this.#soon = undefined;
      try {
        await this.services.scheduler.triggerTask(TASK);
      } catch (error) {
        if (isError(error) && error.name === 'ConflictError') {
          // The run that goes on may have looked before the change.
          this.#refreshSoon();
          return;
        }
        this.services.logger.warn(
          'The list of clusters was not refreshed after an event; it is within a minute',
          { error: String(error) },
        );
      }
    }, GATHERED_MS);
    this.#soon.unref();
  }
}
