import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import type { Knex } from 'knex';
import { createEvent } from './__testUtils__/events';
import paletteNotificationsModule from './index';

// A backend starts in a second, but takes many on a busy machine.
jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

async function start(knex: Knex) {
  const events = mockServices.events();
  const scheduler = mockServices.scheduler.mock();
  const send = jest.fn();
  const backend = await startTestBackend({
    features: [
      mockServices.rootConfig.factory({
        data: { palette: { notifications: { holdBack: '1ms' } } },
      }),
      mockServices.database.factory({ knex }),
      scheduler.factory,
      createServiceFactory({
        service: eventsServiceRef,
        deps: {},
        factory: () => events,
      }),
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => ({ send }),
      }),
      paletteNotificationsModule,
    ],
  });
  const [{ fn }] = scheduler.scheduleTask.mock.calls[0];
  return { backend, events, send, work: fn as () => Promise<void> };
}

describe.each(databases.eachSupportedId())('the module on %s', id => {
  it('notifies of events on the topic palette.transitions', async () => {
    const { backend, events, send, work } = await start(
      await databases.init(id),
    );

    await events.publish({
      topic: 'palette.transitions',
      eventPayload: createEvent('conformant', 'degraded'),
    });
    while (send.mock.calls.length === 0) {
      await work();
    }
    await backend.stop();

    expect(send.mock.calls).toEqual([
      [
        expect.objectContaining({
          recipients: { type: 'entity', entityRef: ['group:default/edge'] },
        }),
      ],
    ]);
  });

  it('starts again on its tables, and lists their migrations apart from those of the plugin', async () => {
    const knex = await databases.init(id);
    await (await start(knex)).backend.stop();
    await (await start(knex)).backend.stop();

    expect(await knex('notifications_migrations').select('name')).toEqual([
      { name: '20261130_notifications.js' },
    ]);
    expect(await knex.schema.hasTable('knex_migrations')).toBe(false);
  });
});
