import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import {
  TRANSITIONS_TOPIC,
  type TransitionsEvent,
} from 'backstage-plugin-palette-node';
import { readNotificationOptions } from './configuration/NotificationOptions';
import { createDatabaseClock } from './database/createDatabaseClock';
import { migrateDatabase } from './database/migrateDatabase';
import { MessageSender } from './delivery/MessageSender';
import { NewsIntake } from './intake/NewsIntake';
import { MessagePlanner } from './planning/MessagePlanner';

/** How often each backend looks for news that waited long enough and for messages to send, s. */
const EVERY_SECONDS = 10;

/**
 * Notifies the owners of Palette clusters of trouble and of its end. It hears of both on the topic `palette.transitions`.
 *
 * @public
 */
export const paletteNotificationsModule = createBackendModule({
  pluginId: 'palette',
  moduleId: 'notifications',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        notifications: notificationService,
        scheduler: coreServices.scheduler,
      },
      async init({ config, database, events, logger, ...services }) {
        const options = readNotificationOptions(config);
        const knex = await database.getClient();
        // Messages of errors get into the log, and values of statements are texts of clusters.
        knex.client.config.compileSqlOnError = false;
        if (!database.migrations?.skip) {
          await migrateDatabase(knex);
        }
        const context = {
          ...services,
          knex,
          logger,
          options,
          now: createDatabaseClock(knex),
        };
        const intake = new NewsIntake(context);
        const planner = new MessagePlanner(context);
        const sender = new MessageSender(context);
        await events.subscribe({
          id: 'palette-notifications',
          topics: [TRANSITIONS_TOPIC],
          onEvent: ({ eventPayload }) =>
            intake.take(eventPayload as TransitionsEvent),
        });
        services.lifecycle.addShutdownHook(() => intake.waitUntilStored());
        await services.scheduler.scheduleTask({
          id: 'palette-notifications',
          frequency: { seconds: EVERY_SECONDS },
          timeout: { minutes: 5 },
          scope: 'local',
          fn: async () => {
            await planner.plan();
            await sender.sendDue();
          },
        });
      },
    });
  },
});
