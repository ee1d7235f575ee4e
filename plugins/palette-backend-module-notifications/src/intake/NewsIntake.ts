import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { TransitionsEvent } from 'backstage-plugin-palette-node';
import type { Knex } from 'knex';
import type { NotificationOptions } from '../configuration/NotificationOptions';
import type { Clock } from '../database/createDatabaseClock';
import { runAlone } from '../database/runAlone';
import { runWithRetries } from '../database/runWithRetries';
import type { ClusterRow, NewsRow } from '../database/tables';
import type { News } from '../news/News';
import { toNews } from '../news/toNews';
import { decideIntake } from './decideIntake';

export interface NewsIntakeServices {
  readonly knex: Knex;
  readonly now: Clock;
  readonly logger: LoggerService;
  readonly options: NotificationOptions;
}

/** Takes in news from events, and stores it until the planner makes messages of it. */
export class NewsIntake {
  readonly #services: NewsIntakeServices;
  /** News is stored one after another: it keeps its order, and takes one connection of the plugin's pool. */
  #stored: Promise<void> = Promise.resolve();

  constructor(services: NewsIntakeServices) {
    this.#services = services;
  }

  /** Stores the news of an event, if there is any. News that cannot be stored is logged in one line. */
  async take(event: TransitionsEvent): Promise<void> {
    const news = toNews(event);
    if (news) {
      this.#stored = this.#stored.then(() => this.#store(news));
      await this.#stored;
    }
  }

  /** Waits until the news taken so far is stored. */
  async waitUntilStored(): Promise<void> {
    await this.#stored;
  }

  async #store(news: News): Promise<void> {
    const { knex, now, logger } = this.#services;
    try {
      await runWithRetries(async () => {
        const at = await now();
        await runAlone(knex, tx => this.#save(tx, news, at));
      });
    } catch (error) {
      logger.error(
        `Nobody will be notified of cluster ${JSON.stringify(
          news.clusterName,
        )}, which is ${news.verdict}: ${toError(error).message}`,
      );
    }
  }

  async #save(tx: Knex.Transaction, news: News, at: Date): Promise<void> {
    const key = { cluster_name: news.clusterName };
    const cluster = await tx<ClusterRow>('notifications_clusters')
      .where(key)
      .first();
    const waiting = await tx<NewsRow>('notifications_news').where(key);
    const decision = decideIntake({
      news,
      at,
      cluster,
      waiting,
      options: this.#services.options,
    });
    if (!decision) {
      return;
    }
    await tx<ClusterRow>('notifications_clusters')
      .insert(decision.cluster)
      .onConflict('cluster_name')
      .merge();
    await tx<NewsRow>('notifications_news').where(key).delete();
    if (decision.waiting.length > 0) {
      await tx<NewsRow>('notifications_news').insert([...decision.waiting]);
    }
  }
}
