import { TestDatabases } from '@backstage/backend-test-utils';
import {
  evaluate,
  parseListing,
  type Report,
  type Waiver,
} from 'backstage-plugin-palette-common';
import { loadPaletteCatalog } from 'backstage-plugin-palette-node';
import { at, gateway as target } from '../../__testUtils__/gateway';
import { openOutcomes } from '../../__testUtils__/openOutcomes';
import { InventoryStore } from '../../clusters/InventoryStore';
import { FleetRecorder } from './FleetRecorder';
import type { RecordedOutcome } from './RecordedOutcome';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const makeReport = (
  minute: number,
  verdict: Report['verdict'] = 'conformant',
) =>
  ({
    clusterType: 'pcg',
    verdict,
    headline: 'All is well.',
    observedAt: at(minute).toISOString(),
    counts: { byState: {} },
    findings: [],
    companions: [],
    unlisted: [],
    hosted: [],
    traits: [],
    notes: [],
    namespaces: [],
  } as unknown as Report);

const waiver: Waiver = {
  id: 'w1',
  component: 'jet',
  clusters: 'all',
  reason: 'Known.',
  author: 'config',
  createdAt: at(0).toISOString(),
  expiresAt: at(59).toISOString(),
} as unknown as Waiver;

describe.each(databases.eachSupportedId())(
  'a reading that found what the reading before found, on %s',
  id => {
    const open = async (
      options: { readonly rules?: string; readonly waivers?: Waiver[] } = {},
    ) => {
      const knex = await databases.init(id);
      const told: RecordedOutcome[] = [];
      const make = (rules?: string) =>
        openOutcomes(knex, {
          now: () => at(50),
          fleet: new FleetRecorder({ confirmMissing: 2, rules }),
          waivers: options.waivers,
          listeners: [
            { name: 'test', onOutcome: each => void told.push(each) },
          ],
        });
      const outcomes = await make(options.rules);
      await new InventoryStore({ knex, now: () => at(0) }).save({
        clusters: [{ target }],
      });
      return { knex, told, make, ...outcomes };
    };

    const repeat = (minute: number, judgedFrom = 'h1') => ({
      judgedFrom,
      observedAt: at(minute),
    });

    it('gives the report and the cluster a new time, and writes no report', async () => {
      const { knex, told, recorder, reports } = await open();
      await recorder.recordReport(target, makeReport(0), { judgedFrom: 'h1' });
      const [written] = await knex('cluster_reports');

      expect(await reports.isJudgedFrom(target, 'h1')).toBe(true);
      expect(await recorder.recordRepeated(target, repeat(5))).toBe(true);

      const [renewed] = await knex('cluster_reports');
      expect(renewed.report).toBe(written.report);
      const observedAt = at(5).toISOString();
      expect((await reports.get(target)).report).toEqual({
        ...makeReport(0),
        catalogRelease: '4.8',
        observedAt,
      });
      const [cluster] = await knex('fleet_clusters');
      expect(new Date(cluster.observed_at)).toEqual(at(5));
      expect(new Date(cluster.checked_at)).toEqual(at(5));
      expect(told[1]).toMatchObject({
        at: observedAt,
        isFirstReading: false,
        verdict: { from: 'conformant', to: 'conformant' },
        transitions: [],
      });
      expect(told).toHaveLength(2);
    });

    it.each<
      [string, (opened: Awaited<ReturnType<typeof open>>) => Promise<unknown>]
    >([
      [
        'the report is of another reading',
        ({ recorder }) =>
          recorder.recordReport(target, makeReport(1), { judgedFrom: 'h2' }),
      ],
      [
        'the report would not stay the same',
        ({ recorder }) => recorder.recordReport(target, makeReport(1)),
      ],
      [
        'the cluster could not be read since',
        ({ recorder }) =>
          recorder.recordFailure('gateway', {
            class: 'timeout',
            message: 'No.',
            at: at(1),
            retryAt: () => undefined,
          }),
      ],
      [
        'it is not the last reading',
        ({ recorder }) =>
          recorder.recordReport(target, makeReport(6), { judgedFrom: 'h1' }),
      ],
      [
        'the cluster is not conformant',
        ({ recorder }) =>
          recorder.recordReport(target, makeReport(1, 'degraded'), {
            judgedFrom: 'h1',
          }),
      ],
      [
        'its report was judged again',
        ({ knex, reports }) =>
          knex.transaction(tx =>
            reports.replaceReport(tx, 'gateway', {
              declared: 'type=pcg',
              report: makeReport(0),
            }),
          ),
      ],
    ])('is judged again where %s', async (_, change) => {
      const opened = await open();
      const { knex, recorder, told } = opened;
      await recorder.recordReport(target, makeReport(0), { judgedFrom: 'h1' });
      await change(opened);
      const before = await knex('cluster_reports');
      told.length = 0;

      expect(await recorder.recordRepeated(target, repeat(5))).toBe(false);

      expect(await knex('cluster_reports')).toEqual(before);
      expect(told).toEqual([]);
    });

    it('is judged again where other rules hold, or an entity declares the cluster differently', async () => {
      const { recorder, make } = await open({ rules: 'old' });
      await recorder.recordReport(target, makeReport(0), { judgedFrom: 'h1' });
      const upgraded = await make('new');

      expect(await upgraded.recorder.recordRepeated(target, repeat(5))).toBe(
        false,
      );
      const other = { ...target, declared: {} };
      await recorder.recordReport(other, makeReport(0), { judgedFrom: 'h1' });
      expect(await recorder.recordRepeated(other, repeat(5))).toBe(false);
      expect(await recorder.recordRepeated(target, repeat(5))).toBe(true);
    });

    it('is judged again where a waiver covers something of it, and not where waivers are for other things', async () => {
      const { recorder, reports } = await open({ waivers: [waiver] });
      await recorder.recordReport(target, makeReport(0), { judgedFrom: 'h1' });
      expect(await recorder.recordRepeated(target, repeat(5))).toBe(true);

      const listing =
        'NAMESPACE NAME READY STATUS RESTARTS AGE\njet-system jet-5d4f6c7b8d-x2x4z 0/1 CrashLoopBackOff 9 8d';
      const broken = evaluate(
        await loadPaletteCatalog(),
        parseListing(listing, { observedAt: at(10) }),
        target,
      );
      await recorder.recordReport(target, broken, { judgedFrom: 'h2' });
      expect((await reports.get(target)).report?.findings).toContainEqual(
        expect.objectContaining({
          component: 'jet',
          waived: expect.anything(),
        }),
      );
      expect(await reports.isJudgedFrom(target, 'h2')).toBe(false);
    });
  },
);
