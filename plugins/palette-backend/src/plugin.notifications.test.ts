import { setTimeout } from 'node:timers/promises';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import {
  notificationService,
  type NotificationSendOptions,
} from '@backstage/plugin-notifications-node';
import paletteNotifications from 'backstage-plugin-palette-backend-module-notifications';
import type { Knex } from 'knex';
import { connectReplica } from './__testUtils__/connectReplica';
import { createHandScheduler } from './__testUtils__/createHandScheduler';
import { clusterResource } from './__testUtils__/entities';
import { listClusters, TestPortal } from './__testUtils__/TestPortal';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
/** Clusters of the demo fleet that are read with the portal's own credentials. */
const names = [
  'payments-vsphere',
  ...Array.from({ length: 11 }, (_, i) => `edge-${i}`),
];

describe.each(databases.eachSupportedId())(
  'notifications and signals of two replicas on %s',
  id => {
    const closing: (() => Promise<unknown>)[] = [];
    afterEach(async () => {
      for (const close of closing.splice(0).reverse()) {
        await close();
      }
    });

    async function start(knex: Knex, first?: TestPortal) {
      const { factory: scheduler, run } = createHandScheduler();
      const events = mockServices.events();
      const sent: NotificationSendOptions[] = [];
      const signals: unknown[] = [];
      await events.subscribe({
        id: 'test',
        topics: ['signals'],
        onEvent: async ({ eventPayload }) => {
          signals.push(eventPayload);
        },
      });
      const portal: TestPortal = await TestPortal.start({
        knex: connectReplica(knex, closing),
        events,
        entities: names.map(name => clusterResource(name)),
        // All clusters are one: what matters is how many fail.
        clusters: fleet => {
          const [cluster] = listClusters((first ?? { fleet }).fleet).filter(
            ({ name }) => name === 'payments-vsphere',
          );
          return names.map(name => ({ ...cluster, name }));
        },
        palette: {
          notifications: {
            holdBack: '1ms',
            alsoTo: ['group:default/platform'],
          },
        },
        features: [
          scheduler,
          createServiceFactory({
            service: notificationService,
            deps: {},
            factory: () => ({
              send: async notification => {
                sent.push(notification);
              },
            }),
          }),
          paletteNotifications,
        ],
      });
      closing.push(() => portal.stop());
      return { portal, run, sent, signals };
    }

    async function startBoth() {
      const knex = await databases.init(id);
      const first = await start(knex);
      const second = await start(knex, first.portal);
      const replicas = [first, second];
      await first.run('palette-refresh-inventory');
      return {
        knex,
        ...first,
        cluster: first.portal.fleet.cluster('payments-vsphere'),
        replicas,
        /** Has the replicas check clusters in turn. */
        check: async (clusterNames: readonly string[]) => {
          for (const [i, name] of clusterNames.entries()) {
            await replicas[i % 2].portal.post(`/clusters/${name}/checks`);
          }
        },
        /** Waits for news of some clusters, and has both replicas send it. */
        send: async (news: number) => {
          while ((await knex('notifications_news')).length < news) {
            await setTimeout(10);
          }
          do {
            await Promise.all(
              replicas.map(({ run }) => run('palette-notifications')),
            );
          } while (
            (await knex('notifications_news').first()) ||
            (await knex('notifications_outbox').first())
          );
          return replicas.flatMap(({ sent }) =>
            sent.splice(0).map(({ payload }) => payload.title),
          );
        },
      };
    }

    it('tell once that one cluster, then a network is gone, and that all is well again', async () => {
      const { cluster, check, send } = await startBoth();
      await check(names);
      expect(await send(0)).toEqual([]);

      await cluster.faults.set({ type: 'status', status: 503 });
      await check(['edge-0']);
      expect(await send(1)).toEqual(['edge-0 could not be read']);

      await check(names);
      expect(await send(11)).toEqual([
        '11 clusters: could not be read (unreachable)',
      ]);

      await cluster.faults.clear();
      await check(names);
      expect(await send(12)).toEqual([
        '12 clusters: conformant again, after could not be read (unreachable)',
      ]);
    });

    it('signal a check to everyone by an id that the report tells', async () => {
      const { portal, signals, check } = await startBoth();
      await check(['edge-0']);
      const { body } = await portal.get('/clusters/edge-0/report');
      while (signals.length === 0) {
        await setTimeout(10);
      }

      expect(body.liveId).toMatch(/^[0-9a-f-]{36}$/);
      expect(signals[0]).toEqual({
        recipients: { type: 'broadcast' },
        channel: 'palette:checks',
        message: { checked: [body.liveId], changed: [body.liveId] },
      });
      const list = await portal.get('/clusters');
      expect(JSON.stringify(list.body)).not.toContain(body.liveId);
    });
  },
);
