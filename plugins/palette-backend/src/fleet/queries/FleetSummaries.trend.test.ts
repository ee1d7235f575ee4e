import { TestDatabases } from '@backstage/backend-test-utils';
import { ago } from '../../__testUtils__/FleetFixture';
import { openFleet } from '../../__testUtils__/openFleet';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const DAY = 24 * 60;

describe.each(databases.eachSupportedId())(
  'the trend of the fleet on %s',
  id => {
    const open = async () => openFleet(await databases.init(id));

    it("derives the trend from today's verdicts and the transitions since each day", async () => {
      const { fixture, summaries } = await open();
      await fixture.add({ 'edge-1': {}, 'edge-2': { verdict: 'degraded' } });
      const changes: [string, string | null, string, number][] = [
        ['edge-1', null, 'conformant', 10],
        ['edge-2', null, 'conformant', 5],
        ['edge-2', 'conformant', 'degraded', 2],
      ];
      for (const [name, from, to, days] of changes) {
        await fixture.transition(name, null, { from, to, at: ago(days * DAY) });
      }

      const { trend } = await summaries.summarize('all');

      expect(trend).toHaveLength(30);
      const counts = trend.map(({ byVerdict }) => [
        byVerdict.conformant,
        byVerdict.degraded,
      ]);
      expect(trend.at(-1)?.day).toBe('2026-11-25');
      expect(counts.at(-1)).toEqual([1, 1]);
      expect(counts.at(-3)).toEqual([1, 1]);
      expect(counts.at(-4)).toEqual([2, 0]);
      expect(counts.at(-6)).toEqual([2, 0]);
      expect(counts.at(-7)).toEqual([1, 0]);
      expect(counts.at(-12)).toEqual([0, 0]);
    });

    it('undoes all transitions of a day together, such as those of a cluster that came, broke and healed in one day', async () => {
      const { fixture, summaries } = await open();
      await fixture.add({ 'edge-1': {}, 'edge-2': { verdict: 'degraded' } });
      const changes: [string, string | null, string, number][] = [
        ['edge-2', null, 'degraded', 9],
        ['edge-1', null, 'conformant', 9],
        ['edge-1', 'conformant', 'degraded', 6],
        ['edge-1', 'degraded', 'conformant', 3],
      ];
      for (const [name, from, to, minutes] of changes) {
        await fixture.transition(name, null, { from, to, at: ago(minutes) });
      }

      const { trend } = await summaries.summarize('all');

      expect(trend.at(-1)?.byVerdict).toMatchObject({
        conformant: 1,
        degraded: 1,
      });
      expect(trend.at(-2)?.byVerdict).toMatchObject({
        conformant: 0,
        degraded: 0,
      });
    });

    it('counts a stale cluster as unknown today, not on days when it was read', async () => {
      const { fixture, summaries } = await open();
      await fixture.add({ 'edge-1': { observed_at: ago(600) } });
      await fixture.transition('edge-1', null, {
        from: null,
        to: 'conformant',
        at: ago(2 * DAY),
      });

      const { trend } = await summaries.summarize('all');

      expect(
        trend
          .slice(-4)
          .map(({ byVerdict }) => [byVerdict.unknown, byVerdict.conformant]),
      ).toEqual([
        [0, 0],
        [0, 1],
        [0, 1],
        [1, 0],
      ]);
    });

    it("counts today's transitions at once, only of clusters that the caller may read", async () => {
      const { fixture, summaries } = await open();
      await fixture.add({ 'edge-1': {}, hidden: {} });
      const seen = { from: null, to: 'conformant' };
      await fixture.transition('hidden', null, { ...seen, at: ago(3 * DAY) });
      await fixture.transition('edge-1', null, { ...seen, at: ago(3 * DAY) });
      const conformant = async (visible: 'all' | string[]) =>
        (await summaries.summarize(visible)).trend.map(
          d => d.byVerdict.conformant,
        );
      const visible = ['resource:default/edge-1'];
      expect((await conformant(visible)).slice(-5)).toEqual([0, 1, 1, 1, 1]);
      expect((await conformant('all')).slice(-5)).toEqual([0, 2, 2, 2, 2]);

      await fixture.transition('edge-1', null, {
        from: 'degraded',
        to: 'conformant',
        at: ago(1),
      });

      expect((await conformant(visible)).slice(-3)).toEqual([0, 0, 1]);
      expect((await conformant('all')).slice(-3)).toEqual([1, 1, 2]);
    });
  },
);
