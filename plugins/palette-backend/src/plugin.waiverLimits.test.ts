import { TestDatabases } from '@backstage/backend-test-utils';
import type { ListedWaiver } from 'backstage-plugin-palette-common';
import { clusterResource } from './__testUtils__/entities';
import { FleetFixture } from './__testUtils__/FleetFixture';
import { TestPortal } from './__testUtils__/TestPortal';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const CLUSTER = 'palette-mgmt';
const day = (days: number) => new Date(Date.now() + days * 86_400_000);

describe.each(databases.eachSupportedId())(
  'waivers of somebody who makes many, on %s,',
  id => {
    let portal: TestPortal;
    afterEach(() => portal.stop());

    const start = async () => {
      const knex = await databases.init(id);
      const fixture = await FleetFixture.open(knex);
      await fixture.add({ [CLUSTER]: {} });
      portal = await TestPortal.start({
        knex,
        entities: [clusterResource(CLUSTER)],
        owned: [`resource:default/${CLUSTER}`],
      });
      return {
        insert: (count: number, expiresAt: Date) =>
          knex.batchInsert(
            'waivers',
            Array.from({ length: count }, (_, i) => ({
              id: `w-${expiresAt.getTime()}-${i}`,
              component: `mongo-${i}`,
              clusters: JSON.stringify({ names: [CLUSTER] }),
              reason: 'Known.',
              author: 'user:default/mock',
              created_at: day(-100),
              expires_at: expiresAt,
            })),
            50,
          ),
      };
    };
    const waive = () =>
      portal.post('/waivers', {
        component: 'mongo',
        clusters: { names: [CLUSTER, CLUSTER] },
        reason: 'Known.',
        expiresAt: day(3).toISOString(),
      });
    const list = async (): Promise<readonly ListedWaiver[]> =>
      (await portal.get('/waivers')).body.items;

    it('are a hundred in force; the next is refused until one is ended', async () => {
      const { insert } = await start();
      await insert(99, day(3));
      const last = await waive();
      const refused = await waive();
      await portal.delete(`/waivers/${last.body.id}`);
      const next = await waive();

      expect([last.status, refused.status, next.status]).toEqual([
        201, 409, 201,
      ]);
      expect(refused.body.error.message).toMatch(
        /^You have 100 waivers in force, .*: end some that are no longer needed/,
      );
      expect((await list()).every(({ mayEnd }) => mayEnd)).toBe(true);
    });

    it('name each cluster once', async () => {
      await start();

      expect((await waive()).body.clusters).toEqual({ names: [CLUSTER] });
    });

    it('leave the list thirty days after they have expired', async () => {
      const { insert } = await start();
      await insert(1, day(-29));
      await insert(1, day(-31));

      expect((await list()).map(({ status }) => status)).toEqual(['expired']);
    });
  },
);
