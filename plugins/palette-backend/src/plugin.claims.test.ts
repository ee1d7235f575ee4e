import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { setTimeout } from 'node:timers/promises';
import { clusterResource, component } from './__testUtils__/entities';
import { RecordingLogger } from './__testUtils__/RecordingLogger';
import { listClusters, TestPortal } from './__testUtils__/TestPortal';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

const CLUSTER = 'backstage.io/kubernetes-cluster';
const LONG = 'n'.repeat(255);

describe('a cluster', () => {
  let portal: TestPortal;
  const logger = new RecordingLogger();
  afterEach(() => portal.stop());

  /** Starts a portal and waits until it has read its inventory. */
  const start = async (
    entities: readonly Entity[],
    hidden: readonly Entity[] = [],
  ) => {
    const knex = await databases.init('SQLITE_3');
    const events = mockServices.events();
    portal = await TestPortal.start({
      knex,
      events,
      logger,
      entities,
      hidden,
      palette: { inventory: { refreshOn: ['our.entities'] } },
      clusters: fleet => [
        ...listClusters(fleet),
        { ...listClusters(fleet)[0], name: LONG },
      ],
    });
    await events.publish({ topic: 'our.entities', eventPayload: {} });
    while ((await knex('fleet_clusters')).length === 0) {
      await setTimeout(50);
    }
  };
  const listed = async () => (await portal.get('/clusters')).body.items;

  it('names all its entities, in the list and on the tab of each', async () => {
    await start([
      clusterResource('a-mine', { [CLUSTER]: 'payments-vsphere' }),
      clusterResource('payments-vsphere'),
    ]);

    expect(await listed()).toMatchObject([
      {
        entityRef: 'resource:default/payments-vsphere',
        otherEntities: ['resource:default/a-mine'],
      },
    ]);
    const overviewEntity = 'resource:default/payments-vsphere';
    expect((await portal.report('a-mine')).body).toMatchObject({
      otherEntities: [overviewEntity],
      overviewEntity,
    });
    expect((await portal.report('payments-vsphere')).body).toMatchObject({
      otherEntities: ['resource:default/a-mine'],
      overviewEntity,
    });
    expect(
      (await portal.get('/clusters/payments-vsphere/report')).body.entityRef,
    ).toBe('resource:default/payments-vsphere');
    expect(logger.text).toContain('also claimed by resource:default/a-mine:');
  });

  it('names no other entity that the caller cannot read', async () => {
    await start(
      [clusterResource('payments-vsphere')],
      [clusterResource('secret', { [CLUSTER]: 'payments-vsphere' })],
    );

    const answers = await Promise.all([
      portal.get('/clusters'),
      portal.get('/clusters/export?format=json'),
      portal.report('payments-vsphere'),
      portal.get('/clusters/payments-vsphere/report'),
      portal.post('/clusters/payments-vsphere/checks'),
    ]);

    expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(200));
    expect(answers.map(({ text }) => text).join()).not.toContain('secret');
  });

  it.each([
    ['blanks around its name', 'payments-vsphere', ' payments-vsphere '],
    ['a name of 255 characters', LONG, LONG],
  ])('annotated with %s is found everywhere', async (_, name, annotated) => {
    await start([
      component('gateway', {
        [CLUSTER]: annotated,
        'spectrocloud.com/palette-cluster-type': 'auto',
      }),
    ]);

    expect(await listed()).toMatchObject([{ clusterName: name }]);
    const answers = await Promise.all([
      portal.report('gateway', 'component'),
      portal.post(`/clusters/${name}/checks`),
      portal.post(`/clusters/${name}/checks`, {
        entityRef: 'component:default/gateway',
      }),
      portal.get(`/clusters/${name}/report`),
      portal.get(`/clusters/${name}/history`),
    ]);
    expect(
      answers.map(({ status, body }) => [status, body.clusterName]),
    ).toEqual(Array(5).fill([200, name]));
  });
});
