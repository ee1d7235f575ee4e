import { TestDatabases } from '@backstage/backend-test-utils';
import type { ListedWaiver, Report } from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import { clusterResource } from './__testUtils__/entities';
import { FleetFixture } from './__testUtils__/FleetFixture';
import { TestPortal } from './__testUtils__/TestPortal';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

const CLUSTER = 'palette-mgmt';
const day = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString();

describe('waivers of the configuration and of the portal for one finding', () => {
  let portal: TestPortal;
  let knex: Knex;
  afterEach(() => portal.stop());

  const start = async (configuredUntil?: string) => {
    knex = await databases.init('SQLITE_3');
    const fixture = await FleetFixture.open(knex);
    await fixture.add({ [CLUSTER]: {} });
    portal = await TestPortal.start({
      knex,
      entities: [clusterResource(CLUSTER)],
      palette: {
        waivers: configuredUntil
          ? [
              {
                id: 'configured',
                component: 'mongo',
                clusters: { names: [CLUSTER] },
                reason: 'Known.',
                createdAt: day(-10),
                expiresAt: configuredUntil,
              },
            ]
          : [],
      },
    });
  };
  const check = async (): Promise<Report> =>
    (await portal.post(`/clusters/${CLUSTER}/checks`)).body.report;
  const read = async (): Promise<Report> =>
    (await portal.get(`/clusters/${CLUSTER}/report`)).body.report;
  const waive = async (expiresAt: string, component = 'mongo') =>
    (
      await portal.post('/waivers', {
        component,
        clusters: { names: [CLUSTER] },
        reason: 'New nodes come.',
        expiresAt,
      })
    ).body.id as string;
  const findWaiver = ({ findings }: Report) =>
    findings.find(({ component }) => component === 'mongo')?.waived?.id;
  const listStatuses = async () => {
    const { body } = await portal.get('/waivers');
    return Object.fromEntries(
      body.items.map(({ id, status }: ListedWaiver) => [id, status]),
    );
  };

  it('have the one that lasts longer cover it, count it once, and leave it to the other at the end', async () => {
    await start(day(20));
    expect(findWaiver(await check())).toBe('configured');

    const id = await waive(day(30));
    const both = await read();
    await portal.delete(`/waivers/${id}`);
    const one = await read();

    expect([findWaiver(both), both.counts.waived]).toEqual([id, 1]);
    expect([findWaiver(one), one.counts.waived]).toEqual(['configured', 1]);
    expect(one.verdict).toBe(both.verdict);
  });

  it('leave it to count again at the check after the later one has expired', async () => {
    await start();
    const raw = await check();
    const id = await waive(day(3));
    const waived = await check();
    await knex('waivers').where({ id }).update({ expires_at: new Date() });
    const after = await check();

    expect([raw.verdict, waived.verdict, after.verdict]).toEqual([
      'degraded',
      'conformant',
      'degraded',
    ]);
    expect(findWaiver(after)).toBeUndefined();
    expect(await listStatuses()).toEqual({ [id]: 'expired' });
  });

  it('are listed as matching nothing where their component is not in any report', async () => {
    await start();
    await check();
    const id = await waive(day(30), 'mongoo');

    expect(await listStatuses()).toEqual({ [id]: 'unmatched' });
    expect((await read()).counts.waived).toBeUndefined();
  });
});
