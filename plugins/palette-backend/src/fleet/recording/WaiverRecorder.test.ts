import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import {
  evaluate,
  parseListing,
  type Report,
  type Waiver,
} from 'backstage-plugin-palette-common';
import { loadPaletteCatalog } from 'backstage-plugin-palette-node';
import { openOutcomes } from '../../__testUtils__/openOutcomes';
import { InventoryStore } from '../../clusters/InventoryStore';
import { WaiverRecorder } from './WaiverRecorder';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const healthy = readFileSync(
  resolve(__dirname, '../../../../../test/fixtures/listings/pcg-vsphere.txt'),
  'utf8',
);
const crashing = healthy.replace(
  /^(jet-system +jet-\S+ +)1\/1 +Running/m,
  '$1 0/1 CrashLoopBackOff',
);
const target = {
  clusterName: 'gateway',
  entityRef: 'resource:default/gateway',
  declared: { type: 'pcg' },
  strictness: 'adapted' as const,
};
const at = (minute: number) => new Date(Date.UTC(2026, 10, 25, 10, minute));
const iso = (minute: number) => at(minute).toISOString();
const waiver: Waiver & { readonly author: string } = {
  id: 'w1',
  component: 'jet-system/jet',
  clusters: { names: ['gateway'] },
  reason: 'It moves.',
  createdAt: iso(10),
  expiresAt: iso(30),
  author: 'user:default/anne',
  source: 'portal',
};

describe.each(databases.eachSupportedId())('WaiverRecorder on %s', id => {
  async function open(configured: readonly Waiver[] = []) {
    const knex = await databases.init(id);
    let minute = 0;
    const now = () => at(minute);
    const published = jest.fn();
    const { recorder, reports, waivers } = await openOutcomes(knex, {
      now,
      waivers: configured,
      listeners: [
        {
          name: 'test',
          onOutcome: ({ transitions }) => published(transitions),
        },
      ],
    });
    await new InventoryStore({ knex, now }).save({ clusters: [{ target }] });
    const logger = mockServices.logger.mock();
    const recorded = new WaiverRecorder({
      ...{ knex, now, logger, waivers, recorder },
    });
    const catalog = await loadPaletteCatalog();
    const judge = (isCrashing: boolean): Report =>
      evaluate(
        catalog,
        parseListing(isCrashing ? crashing : healthy, {
          observedAt: at(minute),
        }),
        target,
      );
    return {
      waivers,
      published,
      recorded,
      setMinute: (next: number) => {
        minute = next;
      },
      check: (isCrashing: boolean) =>
        recorder.recordReport(target, judge(isCrashing)),
      report: async () => (await reports.get(target)).report!,
      cluster: () => knex('fleet_clusters').first(),
      changes: async () =>
        (
          await knex('fleet_transitions')
            .where({ component: 'jet' })
            .orderBy('at')
            .select('from', 'to', 'at')
        ).map(row => [row.from, row.to, new Date(row.at).toISOString()]),
    };
  }

  it('makes trouble stop counting at once, without another reading, as a change of now', async () => {
    const fleet = await open();
    await fleet.check(true);
    const before = await fleet.cluster();
    fleet.setMinute(10);
    await fleet.recorded.add(waiver);
    const after = await fleet.cluster();

    expect([before.degraded, after.degraded]).toEqual([1, 0]);
    expect(before.verdict).toBe('degraded');
    expect(after.verdict).not.toBe('degraded');
    expect(JSON.parse(after.brief)).toMatchObject({ waived: 1, troubled: [] });
    expect((await fleet.report()).counts.waived).toBe(1);
    expect(await fleet.changes()).toEqual([
      ['degraded', 'notApplicable', iso(10)],
    ]);
    expect(fleet.published).toHaveBeenLastCalledWith(
      expect.arrayContaining([
        expect.objectContaining({
          component: 'jet',
          reason:
            'Accepted until 2026-11-25 10:30 UTC by user:default/anne: It moves.',
          waiver: expect.objectContaining({ id: 'w1', change: 'began' }),
        }),
        // Nobody takes this verdict for a recovery.
        expect.objectContaining({
          from: 'degraded',
          waiver: expect.objectContaining({ id: 'w1', change: 'began' }),
        }),
      ]),
    );
  });

  it('keeps it from counting at the next check, and lets it count as new trouble once it has expired', async () => {
    const fleet = await open();
    await fleet.check(true);
    fleet.setMinute(10);
    await fleet.recorded.add(waiver);
    fleet.setMinute(15);
    await fleet.check(true);
    const during = await fleet.cluster();
    fleet.setMinute(30);
    await fleet.check(true);
    const after = await fleet.cluster();

    expect([during.degraded, after.degraded]).toEqual([0, 1]);
    expect(after.verdict).toBe('degraded');
    expect(new Date(after.since)).toEqual(at(30));
    expect(await fleet.changes()).toEqual([
      ['degraded', 'notApplicable', iso(10)],
      ['notApplicable', 'degraded', iso(30)],
    ]);
  });

  it('lets it count again at once when somebody ends the waiver, and keeps the row', async () => {
    const fleet = await open();
    await fleet.check(true);
    fleet.setMinute(10);
    await fleet.recorded.add(waiver);
    fleet.setMinute(12);
    await fleet.recorded.end(waiver, 'user:default/bob');

    expect((await fleet.cluster()).verdict).toBe('degraded');
    expect((await fleet.report()).counts).not.toHaveProperty('waived');
    expect(await fleet.changes()).toEqual([
      ['degraded', 'notApplicable', iso(10)],
      ['notApplicable', 'degraded', iso(12)],
    ]);
    expect(await fleet.waivers.find(waiver.id)).toBeUndefined();
    const again = { at: at(13), by: 'user:default/eve' };
    expect(await fleet.waivers.end(waiver.id, again)).toBe(false);
  });

  it('tells of nothing new when a waived component is well again', async () => {
    const fleet = await open();
    await fleet.check(true);
    fleet.setMinute(10);
    await fleet.recorded.add(waiver);
    fleet.setMinute(15);
    await fleet.check(false);
    fleet.setMinute(35);
    await fleet.check(false);

    expect(await fleet.changes()).toEqual([
      ['degraded', 'notApplicable', iso(10)],
      ['notApplicable', 'ready', iso(15)],
    ]);
  });

  it('puts the waivers of the configuration on every report; the one that lasts longest counts', async () => {
    const configured: Waiver = {
      ...waiver,
      id: 'config-1',
      clusters: { clusterType: 'pcg' },
      expiresAt: iso(20),
      source: 'config',
    };
    const fleet = await open([configured]);
    await fleet.check(true);
    const find = async () =>
      (await fleet.report()).findings.find(f => f.component === 'jet')?.waived;
    const first = await find();
    fleet.setMinute(10);
    await fleet.recorded.add(waiver);

    expect(first).toMatchObject({ id: 'config-1', source: 'config' });
    expect(await find()).toMatchObject({ id: 'w1', until: iso(30) });
    expect((await fleet.waivers.listShown(at(10))).map(w => w.id)).toEqual([
      'config-1',
      'w1',
    ]);
    fleet.setMinute(12);
    await fleet.recorded.end(waiver, 'user:default/anne');
    expect(await find()).toMatchObject({ id: 'config-1' });
  });

  it('judges all clusters of a type again', async () => {
    const fleet = await open();
    await fleet.check(true);
    fleet.setMinute(10);
    await fleet.recorded.add({
      ...waiver,
      clusters: { clusterType: 'tenant' },
    });
    const other = await fleet.cluster();
    await fleet.recorded.add({
      ...waiver,
      id: 'w2',
      clusters: { clusterType: 'pcg' },
    });

    expect([other.degraded, (await fleet.cluster()).degraded]).toEqual([1, 0]);
  });
});
