import type {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { EventsService } from '@backstage/plugin-events-node';
import type { InventoryRefresher } from '../clusters/InventoryRefresher';

/** Events come in bursts: one refresh for all within this time, ms. */
const GATHERED_MS = 1_000;

export interface InventoryEventsServices {
  readonly events: EventsService;
  readonly refresher: Pick<InventoryRefresher, 'trigger'>;
  readonly logger: LoggerService;
  readonly config: RootConfigService;
}

/** Refreshes the inventory within seconds of an event on Backstage's events service. */
export class InventoryEvents {
  readonly #services: InventoryEventsServices;
  #soon: NodeJS.Timeout | undefined;

  constructor(services: InventoryEventsServices) {
    this.#services = services;
  }

  /** Subscribes to the topics of `palette.inventory.refreshOn`. */
  async start(): Promise<void> {
    const { events, config } = this.#services;
    const topics =
      config.getOptionalStringArray('palette.inventory.refreshOn') ?? [];
    if (topics.length > 0) {
      await events.subscribe({
        id: 'palette-inventory',
        topics,
        onEvent: async () => this.#refreshSoon(),
      });
    }
  }

  stop(): void {
    clearTimeout(this.#soon);
  }

  #refreshSoon(): void {
    this.#soon ??= setTimeout(async () => {
      this.#soon = undefined;
      try {
        await this.#services.refresher.trigger();
      } catch (error) {
        if (isError(error) && error.name === 'ConflictError') {
          // The running refresh may have looked before the change.
          this.#refreshSoon();
          return;
        }
        this.#services.logger.warn(
          'The list of clusters was not refreshed after an event; it will be within a minute.',
          { error: String(error) },
        );
      }
    }, GATHERED_MS);
    this.#soon.unref();
  }
}
