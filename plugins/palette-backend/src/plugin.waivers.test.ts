import type { AuditorService } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import type {
  ListedWaiver,
  NewWaiver,
  Report,
} from 'backstage-plugin-palette-common';
import { clusterResource } from './__testUtils__/entities';
import { FleetFixture } from './__testUtils__/FleetFixture';
import { TestPortal, type TestPortalOptions } from './__testUtils__/TestPortal';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

const ours = 'palette-mgmt';
const theirs = 'shop-eks';
const day = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString();

describe('waivers over HTTP', () => {
  let portal: TestPortal;

  const start = async (options: TestPortalOptions = {}) => {
    const knex = await databases.init('SQLITE_3');
    const fixture = await FleetFixture.open(knex);
    await fixture.add({ [ours]: {}, [theirs]: {} });
    portal = await TestPortal.start({
      knex,
      entities: [clusterResource(ours), clusterResource(theirs)],
      ...options,
    });
    return { knex };
  };
  const check = async (name: string): Promise<Report> =>
    (await portal.post(`/clusters/${name}/checks`)).body.report;
  const waiver = (parts: Partial<NewWaiver> = {}): NewWaiver => ({
    component: 'mongo',
    clusters: { names: [ours] },
    reason: 'The third member comes with the new nodes.',
    expiresAt: day(3),
    ...parts,
  });
  const list = async (): Promise<readonly ListedWaiver[]> =>
    (await portal.get('/waivers')).body.items;

  afterEach(() => portal.stop());

  it('makes a finding stop counting, lists it, and lets it count again when it is ended', async () => {
    await start();
    const raw = await check(ours);
    const made = await portal.post('/waivers', waiver());
    const waived = (await portal.get(`/clusters/${ours}/report`)).body.report;
    const [listed] = await list();
    const row = (await portal.get(`/clusters?text=${ours}`)).body.items[0];
    const ended = await portal.delete(`/waivers/${made.body.id}`);
    const after = (await portal.get(`/clusters/${ours}/report`)).body.report;

    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      author: 'user:default/mock',
      source: 'portal',
    });
    expect(waived.counts.waived).toBe(1);
    expect(row.waived).toBe(1);
    expect(listed).toMatchObject({
      status: 'expiring',
      matchedClusters: 1,
      matches: [{ clusterName: ours, component: 'mongo', state: 'degraded' }],
      mayEnd: true,
    });
    expect(ended.status).toBe(204);
    expect(after).toEqual(raw);
    expect(await list()).toEqual([]);
  });

  it('is audited when it is made and ended, and when that is refused', async () => {
    const success = jest.fn(async () => {});
    const fail = jest.fn(async () => {});
    const eventIds: string[] = [];
    // The Kubernetes plugin writes events of its own.
    const others = { success: async () => {}, fail: async () => {} };
    const createEvent: AuditorService['createEvent'] = async options => {
      if (!options.eventId.startsWith('waiver-')) {
        return others;
      }
      eventIds.push(`${options.eventId} ${options.severityLevel}`);
      return { success, fail };
    };
    await start({ auditor: { createEvent } });
    const made = await portal.post('/waivers', waiver());
    await portal.delete(`/waivers/${made.body.id}`);
    await portal.post('/waivers', waiver({ reason: ' ' }));

    expect(eventIds).toEqual([
      'waiver-create medium',
      'waiver-end medium',
      'waiver-create medium',
    ]);
    expect(success).toHaveBeenCalledTimes(2);
    expect(success).toHaveBeenLastCalledWith({
      meta: expect.objectContaining({
        waiverId: made.body.id,
        component: 'mongo',
      }),
    });
    expect(fail).toHaveBeenCalledTimes(1);
  });

  it('is refused for a cluster that is not mine', async () => {
    await start({ owned: [`resource:default/${ours}`] });
    const mine = await portal.post('/waivers', waiver());
    const other = await portal.post(
      '/waivers',
      waiver({ clusters: { names: [ours, theirs] } }),
    );

    expect(mine.status).toBe(201);
    expect(other.status).toBe(403);
    expect(other.body.error.message).toContain(
      'palette.waiver.create on its entity',
    );
  });

  it.each<NewWaiver['clusters']>(['all', { clusterType: 'enterprise' }])(
    'for %j needs the permission without a condition',
    async clusters => {
      await start({ owned: [`resource:default/${ours}`] });
      const { status, body } = await portal.post(
        '/waivers',
        waiver({ clusters }),
      );

      expect(status).toBe(403);
      expect(body.error.message).toContain('without a condition');
    },
  );

  it('cannot be ended by somebody who owns no cluster of it', async () => {
    const { knex } = await start({ owned: [] });
    await knex('waivers').insert(
      toRow('w1', { component: 'mongo', clusters: { names: [ours] } }),
    );

    expect((await list())[0]).toMatchObject({ id: 'w1', mayEnd: false });
    expect((await portal.delete('/waivers/w1')).status).toBe(403);
  });

  it('needs the permission to create and to end', async () => {
    const { knex } = await start({
      denied: ['palette.waiver.create', 'palette.waiver.delete'],
    });
    await knex('waivers').insert(
      toRow('w1', { component: 'mongo', clusters: { names: [ours] } }),
    );

    expect((await portal.post('/waivers', waiver())).status).toBe(403);
    expect((await portal.delete('/waivers/w1')).status).toBe(403);
  });

  it('does not exist for somebody who cannot see its clusters', async () => {
    const { knex } = await start({
      entities: [clusterResource(ours)],
      hidden: [clusterResource(theirs)],
    });
    await knex('waivers').insert([
      toRow('hidden', { component: 'mongo', clusters: { names: [theirs] } }),
      toRow('both', {
        component: 'mongo',
        clusters: { names: [ours, theirs] },
      }),
    ]);
    const { text, body } = await portal.get('/waivers');
    const made = await portal.post(
      '/waivers',
      waiver({ clusters: { names: [theirs] } }),
    );

    expect(body.items.map((w: ListedWaiver) => w.id)).toEqual(['both']);
    expect(text).not.toContain(theirs);
    expect((await portal.delete('/waivers/hidden')).status).toBe(404);
    expect(made.status).toBe(404);
  });

  it.each<[string, Partial<NewWaiver>, RegExp]>([
    ['without a reason', { reason: ' ' }, /reason: /],
    [
      'for longer than a year',
      { expiresAt: day(400) },
      /expiresAt: must be at most a year/,
    ],
    [
      'that has expired already',
      { expiresAt: day(-1) },
      /expiresAt: must be later/,
    ],
    ['of a whole cluster', { component: '*' }, /component: must be one/],
    [
      'with an unsafe ticket',
      { ticket: 'data:text/html,x' },
      /ticket: must be/,
    ],
    ['without an expiry', { expiresAt: undefined }, /expiresAt/],
  ])('is refused %s', async (_, parts, message) => {
    await start();
    const { status, body } = await portal.post('/waivers', waiver(parts));

    expect(status).toBe(400);
    expect(body.error.message).toMatch(message);
  });

  it('of the configuration is listed beside one of the portal, and ended in the configuration alone', async () => {
    await start({
      palette: {
        waivers: [
          {
            id: 'ours',
            component: 'mongo',
            clusters: { names: [ours] },
            reason: 'Known.',
            createdAt: day(-10),
            expiresAt: day(20),
          },
          {
            id: 'typo',
            component: 'mongoo',
            clusters: 'all',
            reason: 'Known.',
            createdAt: day(-10),
            expiresAt: day(30),
          },
          {
            id: 'old',
            component: 'mongo',
            clusters: 'all',
            reason: 'Known.',
            createdAt: day(-10),
            expiresAt: day(-1),
          },
        ],
      },
    });
    const report = await check(ours);
    await portal.post('/waivers', waiver());
    const items = await list();
    const ended = await portal.delete('/waivers/ours');

    expect(report.findings.find(f => f.component === 'mongo')?.waived).toEqual(
      expect.objectContaining({ id: 'ours', source: 'config' }),
    );
    expect(items.map(w => [w.source, w.status])).toEqual([
      ['config', 'expired'],
      ['portal', 'expiring'],
      ['config', 'active'],
      ['config', 'unmatched'],
    ]);
    expect(items.map(w => w.mayEnd)).toEqual([false, true, false, false]);
    expect(ended.status).toBe(409);
    expect(ended.body.error.message).toContain('remove it there');
  });
});

function toRow(
  id: string,
  { component, clusters }: Pick<NewWaiver, 'component' | 'clusters'>,
) {
  return {
    id,
    component,
    clusters: JSON.stringify(clusters),
    reason: 'Known.',
    author: 'user:default/anne',
    created_at: new Date(),
    expires_at: new Date(day(3)),
  };
}
