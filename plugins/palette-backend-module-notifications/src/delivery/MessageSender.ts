import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { Knex } from 'knex';
import type { Clock } from '../database/createDatabaseClock';
import { isPostgres } from '../database/dialects';
import type { OutboxRow } from '../database/tables';
import type { Message } from '../messages/Message';
import { runWithin } from './runWithin';

/** How long the notifications backend may take, ms. */
const TIMEOUT_MS = 30_000;
/** After this long another backend may send a message that was claimed and is not sent, ms. */
const CLAIM_MS = 2 * TIMEOUT_MS;
/** After this many failures the notifications backend is left alone until the next run. */
const MOST_FAILURES = 3;
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 600_000;

export interface MessageSenderServices {
  readonly knex: Knex;
  readonly now: Clock;
  readonly logger: LoggerService;
  readonly notifications: NotificationService;
}

/**
 * Sends the messages in the outbox. A message stays there until it is sent; only the first of a scope is sent, so that news
 * never overtakes earlier news. Claims keep replicas apart.
 */
export class MessageSender {
  readonly #services: MessageSenderServices;

  constructor(services: MessageSenderServices) {
    this.#services = services;
  }

  /** Sends all messages that are due, one after another. A message that cannot be sent is tried again later. */
  async sendDue(): Promise<void> {
    let failures = 0;
    while (failures < MOST_FAILURES) {
      const row = await this.#claim();
      if (!row) {
        return;
      }
      failures += (await this.#send(row)) ? 0 : 1;
    }
  }

  /** Takes the next message, so that no other backend sends it at the same time. */
  async #claim(): Promise<OutboxRow | undefined> {
    const { knex, now } = this.#services;
    const at = await now();
    return knex.transaction(async tx => {
      const due = tx<OutboxRow>('notifications_outbox as message')
        .where('due_at', '<=', at)
        .whereNotExists(
          tx('notifications_outbox as earlier')
            .select(tx.raw('1'))
            .whereRaw('earlier.scope = message.scope')
            .whereRaw('earlier.id < message.id'),
        )
        .orderBy('id')
        .limit(1);
      const [row]: OutboxRow[] = await (isPostgres(tx)
        ? due.forUpdate('message').skipLocked()
        : due);
      if (row) {
        await tx<OutboxRow>('notifications_outbox')
          .where({ id: row.id })
          .update({ due_at: new Date(at.getTime() + CLAIM_MS) });
      }
      return row;
    });
  }

  /** @returns whether it was sent */
  async #send(row: OutboxRow): Promise<boolean> {
    const { knex, logger, notifications } = this.#services;
    const { recipients, payload }: Message = JSON.parse(row.message);
    const own = () =>
      knex<OutboxRow>('notifications_outbox').where({ id: row.id });
    try {
      await runWithin(TIMEOUT_MS, () =>
        notifications.send({
          recipients: { type: 'entity', entityRef: [...recipients] },
          payload,
        }),
      );
      await own().delete();
      return true;
    } catch (error) {
      const waitMs = calculateWaitMs(row.attempts);
      logger.warn(
        `${JSON.stringify(payload.title)} could not be sent to ${
          recipients.length
        } recipients; the next attempt is in ${waitMs / 1000} s: ${
          toError(error).message
        }`,
      );
      const at = await this.#services.now();
      await own().update({
        attempts: row.attempts + 1,
        due_at: new Date(at.getTime() + waitMs),
      });
      return false;
    }
  }
}

/** The wait after a failed attempt: twice as long each time, ms. */
function calculateWaitMs(attempts: number): number {
  return Math.min(FIRST_WAIT_MS * 2 ** Math.min(attempts, 20), LONGEST_WAIT_MS);
}
