import { setTimeout } from 'node:timers/promises';
import { mockCredentials } from '@backstage/backend-test-utils';
import notificationsBackend from '@backstage/plugin-notifications-backend';
import paletteNotifications from 'backstage-plugin-palette-backend-module-notifications';
import request from 'supertest';
import { createHandScheduler } from './__testUtils__/createHandScheduler';
import { clusterResource } from './__testUtils__/entities';
import { TestPortal } from './__testUtils__/TestPortal';

const CLUSTER = 'payments-vsphere';

interface Listed {
  readonly payload: { readonly title: string; readonly link: string };
}

describe('notifications with Backstage’s own backend', () => {
  let portal: TestPortal;
  afterEach(() => portal.stop());

  it('show a person the latest of a cluster, which replaces the one before', async () => {
    const { factory: scheduler, run } = createHandScheduler();
    portal = await TestPortal.start({
      entities: [clusterResource(CLUSTER)],
      palette: {
        notifications: { holdBack: '1ms', alsoTo: ['user:default/mock'] },
      },
      features: [scheduler, notificationsBackend, paletteNotifications],
    });
    const list = async (): Promise<readonly Listed[]> => {
      const { body } = await request(portal.address)
        .get('/api/notifications')
        .set('Authorization', mockCredentials.user.header());
      return body.notifications;
    };
    /** Waits for a message with this title, and gives all that the person has. */
    const waitFor = async (title: string) => {
      for (;;) {
        await run('palette-notifications');
        const listed = await list();
        if (listed.some(({ payload }) => payload.title === title)) {
          return listed;
        }
        await setTimeout(20);
      }
    };
    await run('palette-refresh-inventory');
    await portal.post(`/clusters/${CLUSTER}/checks`);

    await portal.fleet
      .cluster(CLUSTER)
      .faults.set({ type: 'status', status: 503 });
    await portal.post(`/clusters/${CLUSTER}/checks`);
    const broken = await waitFor(`${CLUSTER} could not be read`);
    await portal.fleet.cluster(CLUSTER).faults.clear();
    await portal.post(`/clusters/${CLUSTER}/checks`);
    const healed = await waitFor(`${CLUSTER} is conformant again`);

    expect([broken.length, healed.length]).toEqual([1, 1]);
    expect(healed[0].payload.link).toBe(
      `/catalog/default/resource/${CLUSTER}/palette`,
    );
  });
});
