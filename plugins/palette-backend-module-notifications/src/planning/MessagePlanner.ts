import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { NotificationOptions } from '../configuration/NotificationOptions';
import type { Clock } from '../database/createDatabaseClock';
import { runAlone } from '../database/runAlone';
import type { ClusterRow, NewsRow, OutboxRow } from '../database/tables';
import type { Message } from '../messages/Message';
import type { Told } from '../news/News';
import { findDueNews } from './findDueNews';
import { forgetClusters } from './forgetClusters';
import { planMessages, toHeldNews } from './planMessages';
import { settleClusters } from './settleClusters';

const ROWS_A_STATEMENT = 100;

export interface MessagePlannerServices {
  readonly knex: Knex;
  readonly now: Clock;
  readonly logger: LoggerService;
  readonly options: NotificationOptions;
}

/**
 * Makes messages of the news that has waited long enough. One transaction takes the news, notes who is told, and puts the
 * messages into the outbox, so that nothing is lost or told twice when a backend stops.
 */
export class MessagePlanner {
  readonly #services: MessagePlannerServices;

  constructor(services: MessagePlannerServices) {
    this.#services = services;
  }

  /** Plans once; one replica at a time. */
  async plan(): Promise<void> {
    const { knex, now, options } = this.#services;
    const at = await now();
    await runAlone(knex, async tx => {
      await settleClusters(tx, at, options.flapping.withinMs);
      await forgetClusters(tx, at, options.flapping.withinMs);
      const waiting = await tx<NewsRow>('notifications_news').select();
      const due = findDueNews(waiting, at, options.holdBackMs);
      if (due.length === 0) {
        return;
      }
      const clusters = await tx<ClusterRow>('notifications_clusters').select(
        'cluster_name',
        'told',
      );
      const told = new Map(
        clusters.flatMap(row =>
          row.told
            ? [[row.cluster_name, JSON.parse(row.told) as Told] as const]
            : [],
        ),
      );
      const held = due.map(row => toHeldNews(row, told.get(row.cluster_name)));
      const plan = planMessages(held, options.alsoTo);
      await putIntoOutbox(tx, plan.messages, at);
      for (const [clusterName, after] of plan.told) {
        await tx<ClusterRow>('notifications_clusters')
          .where({ cluster_name: clusterName })
          .update({ told: after ? JSON.stringify(after) : null });
      }
      for (const { cluster_name, lane } of due) {
        await tx<NewsRow>('notifications_news')
          .where({ cluster_name, lane })
          .delete();
      }
    });
  }
}

async function putIntoOutbox(
  tx: Knex.Transaction,
  messages: readonly Message[],
  at: Date,
): Promise<void> {
  const rows: Omit<OutboxRow, 'id'>[] = messages.map(message => ({
    scope: message.payload.scope,
    message: JSON.stringify(message),
    attempts: 0,
    due_at: at,
  }));
  await tx.batchInsert('notifications_outbox', rows, ROWS_A_STATEMENT);
}
