import { mockServices } from '@backstage/backend-test-utils';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import type { TransitionsEvent } from 'backstage-plugin-palette-node';
import type { Knex } from 'knex';
import type { NotificationOptions } from '../configuration/NotificationOptions';
import { migrateDatabase } from '../database/migrateDatabase';
import { MessageSender } from '../delivery/MessageSender';
import { NewsIntake } from '../intake/NewsIntake';
import { MessagePlanner } from '../planning/MessagePlanner';

/** How long news waits, ms. */
export const HOLD_BACK_MS = 300_000;
const MINUTE_MS = 60_000;

/** Two backends with one database, a clock that a test moves, and a notifications backend that keeps what it is sent. */
export class Replicas {
  /** Each notification once, in the order of sending. */
  readonly sent: NotificationSendOptions[] = [];
  /** Whether the notifications backend is out of order. */
  isDown = false;
  readonly logger = mockServices.logger.mock();
  readonly knex: Knex;
  readonly #options: NotificationOptions;
  #nowMs = Date.parse('2026-11-25T10:00:00.000Z');
  #backends: readonly Backend[];
  #next = 0;

  static async start(
    knex: Knex,
    options: Partial<NotificationOptions> = {},
  ): Promise<Replicas> {
    await Promise.all([migrateDatabase(knex), migrateDatabase(knex)]);
    return new Replicas(knex, options);
  }

  private constructor(knex: Knex, options: Partial<NotificationOptions>) {
    this.knex = knex;
    this.#options = {
      alsoTo: ['group:default/platform'],
      only: {},
      holdBackMs: HOLD_BACK_MS,
      flapping: { changes: 4, withinMs: 60 * MINUTE_MS },
      ...options,
    };
    this.#backends = [this.#startBackend(), this.#startBackend()];
  }

  /** Has the replicas record events in turn. */
  async record(...events: readonly TransitionsEvent[]): Promise<void> {
    for (const event of events) {
      this.#next = (this.#next + 1) % this.#backends.length;
      await this.#backends[this.#next].intake.take(event);
    }
  }

  /** Lets minutes pass. After each step of `every` minutes, both replicas plan and send at once. */
  async pass(minutes: number, every = 1): Promise<void> {
    for (let minute = 0; minute < minutes; minute += every) {
      this.#nowMs += every * MINUTE_MS;
      await this.#work();
    }
  }

  /** Stops both backends, and starts two others. */
  restart(): void {
    this.#backends = [this.#startBackend(), this.#startBackend()];
  }

  /** The titles sent so far with their recipients, and forgets them. */
  takeSent(): readonly string[] {
    return this.sent
      .splice(0)
      .map(
        ({ recipients, payload }) =>
          `${payload.title} -> ${
            'entityRef' in recipients ? [recipients.entityRef].flat() : 'all'
          }`,
      );
  }

  async #work(): Promise<void> {
    await Promise.all(
      this.#backends.map(async ({ planner, sender }) => {
        await planner.plan();
        await sender.sendDue();
      }),
    );
  }

  #startBackend(): Backend {
    const context = {
      knex: this.knex,
      logger: this.logger,
      options: this.#options,
      now: async () => new Date(this.#nowMs),
      notifications: {
        send: async (notification: NotificationSendOptions) => {
          if (this.isDown) {
            throw new Error('Request failed with status 503');
          }
          this.sent.push(notification);
        },
      },
    };
    return {
      intake: new NewsIntake(context),
      planner: new MessagePlanner(context),
      sender: new MessageSender(context),
    };
  }
}

interface Backend {
  readonly intake: NewsIntake;
  readonly planner: MessagePlanner;
  readonly sender: MessageSender;
}
