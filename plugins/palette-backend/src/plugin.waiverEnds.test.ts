import { TestDatabases } from '@backstage/backend-test-utils';
import type {
  ListedWaiver,
  WaiverClusters,
} from 'backstage-plugin-palette-common';
import { clusterResource } from './__testUtils__/entities';
import { FleetFixture } from './__testUtils__/FleetFixture';
import { TestPortal, type TestPortalOptions } from './__testUtils__/TestPortal';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

const OURS = 'palette-mgmt';
const THEIRS = 'shop-eks';

describe('the end of a waiver over HTTP', () => {
  let portal: TestPortal;
  afterEach(() => portal.stop());

  /** Starts a portal with one waiver, `w1`. */
  const start = async (
    clusters: WaiverClusters,
    options: TestPortalOptions = {},
  ) => {
    const knex = await databases.init('SQLITE_3');
    const fixture = await FleetFixture.open(knex);
    await fixture.add({ [OURS]: {}, [THEIRS]: {} });
    portal = await TestPortal.start({
      knex,
      entities: [clusterResource(OURS), clusterResource(THEIRS)],
      ...options,
    });
    await knex('waivers').insert({
      id: 'w1',
      component: 'mongo',
      clusters: JSON.stringify(clusters),
      reason: 'Known.',
      author: 'user:default/anne',
      created_at: new Date(),
      expires_at: new Date(Date.now() + 86_400_000),
    });
  };
  const mayEnd = async () => {
    const { body } = await portal.get('/waivers');
    return body.items.map((item: ListedWaiver) => item.mayEnd);
  };

  it('is possible where one of its clusters is no longer in the fleet', async () => {
    await start({ names: [OURS, 'gone'] });

    expect(await mayEnd()).toEqual([true]);
    expect((await portal.delete('/waivers/w1')).status).toBe(204);
    expect(await mayEnd()).toEqual([]);
  });

  it('is neither offered nor allowed to somebody who may not end it for a hidden cluster, whose name is not told', async () => {
    await start(
      { names: [OURS, THEIRS] },
      {
        entities: [clusterResource(OURS)],
        hidden: [clusterResource(THEIRS)],
        owned: [`resource:default/${OURS}`],
      },
    );
    const { status, text, body } = await portal.delete('/waivers/w1');

    expect(await mayEnd()).toEqual([false]);
    expect(status).toBe(403);
    expect(body.error.message).toContain('palette.waiver.delete');
    expect(text).not.toContain(THEIRS);
  });

  it('is refused without a condition for all clusters, in a sentence that says so', async () => {
    await start('all', { owned: [`resource:default/${OURS}`] });
    const { status, body } = await portal.delete('/waivers/w1');

    expect(await mayEnd()).toEqual([false]);
    expect(status).toBe(403);
    expect(body.error.message).toBe(
      'You may not end this waiver: ask the administrator of this portal for palette.waiver.delete without a condition.',
    );
  });
});
