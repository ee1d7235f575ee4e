import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { ago, FleetFixture, NOW } from '../__testUtils__/FleetFixture';
import { ClusterHistories } from './ClusterHistories';
import { FleetHistoryCleaner } from './FleetHistoryCleaner';
import { FleetSummaries } from './FleetSummaries';
import { FleetView } from './FleetView';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const DAY = 24 * 60;
const target = {
  clusterName: 'edge-1',
  entityRef: 'resource:default/edge-1',
  declared: {},
  strictness: 'adapted' as const,
};

const cleanerOf = (knex: Knex) =>
  new FleetHistoryCleaner({
    knex,
    logger: mockServices.logger.mock(),
    retention: { maxAgeMs: 90 * DAY * 60_000, maxCount: 3 },
    now: () => NOW,
  });

describe.each(databases.eachSupportedId())('the fleet on %s', id => {
  async function open() {
    const knex = await databases.init(id);
    const fixture = await FleetFixture.open(knex);
    const now = () => NOW;
    return {
      knex,
      fixture,
      summaries: new FleetSummaries(
        new FleetView({ knex, staleAfterMs: 900_000, now }),
      ),
      histories: new ClusterHistories({ knex, now }),
    };
  }

  it('counts clusters by the verdict that counts now, and what is due', async () => {
    const { fixture, summaries } = await open();
    await fixture.add({
      'edge-1': { next_check_at: ago(1) },
      'edge-2': { verdict: 'degraded', next_check_at: ago(-1) },
      'edge-3': { observed_at: ago(20), next_check_at: ago(-1) },
    });

    expect(await summaries.of('all')).toMatchObject({
      total: 3,
      stale: 1,
      byVerdict: {
        nonconformant: 0,
        degraded: 1,
        unknown: 1,
        progressing: 0,
        conformant: 1,
      },
      backlog: { due: 1, oldestObservedAt: ago(20).toISOString() },
    });
  });

  it('tells the trend from what is now and what changed since', async () => {
    const { fixture, summaries } = await open();
    await fixture.add({ 'edge-1': {}, 'edge-2': { verdict: 'degraded' } });
    const changes: [string, string | null, string, number][] = [
      ['edge-1', null, 'conformant', 10],
      ['edge-2', null, 'conformant', 5],
      ['edge-2', 'conformant', 'degraded', 2],
    ];
    for (const [name, from, to, days] of changes) {
      await fixture.change(name, null, { from, to, at: ago(days * DAY) });
    }

    const { trend } = await summaries.of('all');

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

  it('undoes all of a day together: what came, broke and healed on it was not there the day before', async () => {
    const { fixture, summaries } = await open();
    await fixture.add({ 'edge-1': {}, 'edge-2': { verdict: 'degraded' } });
    const changes: [string, string | null, string, number][] = [
      ['edge-2', null, 'degraded', 9],
      ['edge-1', null, 'conformant', 9],
      ['edge-1', 'conformant', 'degraded', 6],
      ['edge-1', 'degraded', 'conformant', 3],
    ];
    for (const [name, from, to, minutes] of changes) {
      await fixture.change(name, null, { from, to, at: ago(minutes) });
    }

    const { trend } = await summaries.of('all');

    expect(trend.at(-1)?.byVerdict).toMatchObject({
      conformant: 1,
      degraded: 1,
    });
    expect(trend.at(-2)?.byVerdict).toMatchObject({
      conformant: 0,
      degraded: 0,
    });
  });

  it('has a cluster that is stale now as unknown today, not on days when it was read', async () => {
    const { fixture, summaries } = await open();
    await fixture.add({ 'edge-1': { observed_at: ago(600) } });
    await fixture.change('edge-1', null, {
      from: null,
      to: 'conformant',
      at: ago(2 * DAY),
    });

    const { trend } = await summaries.of('all');

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

  it('tells changes of today at once, and of clusters that the caller may read alone', async () => {
    const { fixture, summaries } = await open();
    await fixture.add({ 'edge-1': {}, hidden: {} });
    const seen = { from: null, to: 'conformant' };
    await fixture.change('hidden', null, { ...seen, at: ago(3 * DAY) });
    await fixture.change('edge-1', null, { ...seen, at: ago(3 * DAY) });
    const conformant = async (visible: 'all' | string[]) =>
      (await summaries.of(visible)).trend.map(d => d.byVerdict.conformant);
    const visible = ['resource:default/edge-1'];
    expect((await conformant(visible)).slice(-5)).toEqual([0, 1, 1, 1, 1]);
    expect((await conformant('all')).slice(-5)).toEqual([0, 2, 2, 2, 2]);

    await fixture.change('edge-1', null, {
      from: 'degraded',
      to: 'conformant',
      at: ago(1),
    });

    expect((await conformant(visible)).slice(-3)).toEqual([0, 0, 1]);
    expect((await conformant('all')).slice(-3)).toEqual([1, 1, 2]);
  });

  it('lists what is missing most often and what changed in 24 hours, of clusters that the caller may read', async () => {
    const { fixture, summaries } = await open();
    await fixture.add({ 'edge-1': {}, 'edge-2': {}, hidden: {} });
    await fixture.finding('edge-1', 'shop/web', 'missing');
    await fixture.finding('edge-2', 'shop/web', 'degraded');
    await fixture.finding('edge-2', 'shop/db', 'degraded');
    await fixture.finding('hidden', 'shop/db', 'missing');
    const broke = { from: 'ready', to: 'missing' };
    await fixture.change('edge-1', 'shop/web', { ...broke, at: ago(60) });
    await fixture.change('edge-1', 'shop/web', { ...broke, at: ago(2 * DAY) });
    await fixture.change('hidden', 'shop/db', { ...broke, at: ago(60) });

    const visible = ['resource:default/edge-1', 'resource:default/edge-2'];
    const { topComponents, changes, total } = await summaries.of(visible);

    expect(total).toBe(2);
    expect(topComponents).toEqual([
      {
        id: 'shop/web',
        namespace: 'shop',
        component: 'web',
        missing: 1,
        degraded: 1,
      },
      {
        id: 'shop/db',
        namespace: 'shop',
        component: 'db',
        missing: 0,
        degraded: 1,
      },
    ]);
    expect(changes).toEqual({
      total: 1,
      items: [
        {
          clusterName: 'edge-1',
          entityRef: 'resource:default/edge-1',
          id: 'shop/web',
          namespace: 'shop',
          component: 'web',
          from: 'ready',
          to: 'missing',
          reason: 'So it was seen.',
          at: ago(60).toISOString(),
        },
      ],
    });
  });

  it('tells of a cluster the worst of each day, when states began, and what flaps', async () => {
    const { knex, fixture, histories } = await open();
    await fixture.add({ 'edge-1': {} });
    const state = (component: string, value: string) => ({
      id: `shop/${component}`,
      namespace: 'shop',
      component,
      state: value,
      since: ago(60).toISOString(),
    });
    await knex('fleet_states').insert({
      cluster_name: 'edge-1',
      states: JSON.stringify([
        state('web', 'ready'),
        state('db', 'degraded'),
        state('quiet', 'ready'),
      ]),
    });
    for (const [i, to] of [
      'degraded',
      'ready',
      'degraded',
      'ready',
    ].entries()) {
      await fixture.change('edge-1', 'shop/web', {
        from: 'ready',
        to,
        at: ago(100 - i),
      });
    }
    await fixture.change('edge-1', null, {
      from: null,
      to: 'conformant',
      at: ago(40 * DAY),
    });
    await fixture.change('edge-1', null, {
      from: 'conformant',
      to: 'degraded',
      at: ago(2 * DAY),
    });
    await fixture.change('edge-1', null, {
      from: 'degraded',
      to: 'conformant',
      at: ago(2 * DAY - 5),
    });

    const { components, days, transitions } = await histories.of(target);

    expect(
      components.map(({ component, state: of, flapping }) => [
        component,
        of,
        flapping,
      ]),
    ).toEqual([
      ['web', 'ready', true],
      ['db', 'degraded', false],
    ]);
    expect(days).toHaveLength(30);
    expect(days.slice(-4).map(({ worst }) => worst)).toEqual([
      'conformant',
      'degraded',
      'conformant',
      'conformant',
    ]);
    expect(days.at(-1)?.changes).toBe(4);
    expect(transitions).toHaveLength(6);
  });

  it('forgets changes by age and by count', async () => {
    const { knex, fixture } = await open();
    await fixture.add({ 'edge-1': {}, 'edge-2': {} });
    for (let i = 1; i <= 5; i++) {
      await fixture.change('edge-1', null, {
        from: 'unknown',
        to: 'degraded',
        at: ago(60 - i),
      });
    }
    for (const days of [102, 101, 100]) {
      const old = { from: 'unknown', to: 'degraded', at: ago(days * DAY) };
      await fixture.change('edge-2', null, old);
    }
    for (let i = 1; i <= 5; i++) {
      await fixture.change('edge-1', 'shop/web', {
        from: 'ready',
        to: 'degraded',
        at: ago(50 - i),
      });
    }
    const cleaner = cleanerOf(knex);

    // The verdict's are kept however often a component changes.
    expect(await cleaner.clean()).toBe(6);
    const left = await knex('fleet_transitions').orderBy('id').select('at');
    expect(left.map(({ at }) => new Date(at))).toEqual([
      ...[57, 56, 55].map(ago),
      // What it has been since, however long ago that began.
      ago(100 * DAY),
      ...[47, 46, 45].map(ago),
    ]);
  });

  it('knows what a cluster is that has not changed for longer than changes are kept', async () => {
    const { knex, fixture, histories, summaries } = await open();
    await fixture.add({ 'edge-1': {} });
    const seen = { from: null, at: ago(300 * DAY) };
    await fixture.change('edge-1', null, { ...seen, to: 'conformant' });
    await fixture.change('edge-1', 'shop/web', { ...seen, to: 'degraded' });
    await fixture.change('edge-1', 'shop/db', { ...seen, to: 'missing' });
    for (let i = 1; i <= 5; i++) {
      await fixture.change('edge-1', 'shop/web', {
        from: 'ready',
        to: 'degraded',
        at: ago(50 - i),
      });
    }

    await cleanerOf(knex).clean();
    await cleanerOf(knex).clean();

    const { days } = await histories.of(target);
    expect(days.map(({ worst }) => worst)).toEqual(
      Array(30).fill('conformant'),
    );
    const { trend } = await summaries.of('all');
    expect(trend[0].byVerdict.conformant).toBe(1);
    // A component that comes and goes does not push out the last change of another.
    expect(
      await knex('fleet_transitions').where({ component: 'db' }),
    ).toHaveLength(1);
  });

  it('takes a change that a clock dated in the future for no recent one, and lets it grow old', async () => {
    const { knex, fixture, histories, summaries } = await open();
    await fixture.add({ 'edge-1': {} });
    const future = new Date('9999-12-31T23:59:59.000Z');
    await fixture.change('edge-1', 'shop/web', {
      from: 'ready',
      to: 'degraded',
      at: future,
    });

    expect((await summaries.of('all')).changes.total).toBe(0);
    expect((await histories.of(target)).transitions).toEqual([]);
    await cleanerOf(knex).clean();
    const [{ at, day }] = await knex('fleet_transitions').select('at', 'day');
    expect([new Date(at), day]).toEqual([NOW, '2026-11-25']);
  });

  it('calls a report from the future stale', async () => {
    const { fixture, summaries } = await open();
    await fixture.add({
      'edge-1': { observed_at: new Date('2031-01-01T00:00:00.000Z') },
      'edge-2': {},
    });

    expect(await summaries.of('all')).toMatchObject({
      total: 2,
      stale: 1,
      byVerdict: { unknown: 1, conformant: 1 },
    });
  });

  it('tells nothing of a cluster through an entity that declares it otherwise', async () => {
    const { fixture, histories } = await open();
    await fixture.add({ 'edge-1': {} });
    await fixture.change('edge-1', 'shop/web', {
      from: 'ready',
      to: 'degraded',
      at: ago(5),
    });
    const other = { ...target, declared: { type: 'pcg' } };

    expect((await histories.of(target)).transitions).toHaveLength(1);
    const { transitions, components, days } = await histories.of(other);
    expect([transitions, components]).toEqual([[], []]);
    expect(days.every(({ worst, changes }) => !worst && changes === 0)).toBe(
      true,
    );
  });

  it('tells a component that was wrong as soon as it was known', async () => {
    const { fixture, summaries } = await open();
    await fixture.add({ 'edge-1': {} });
    const found = { from: null, at: ago(5) };
    await fixture.change('edge-1', null, { ...found, to: 'conformant' });
    await fixture.change('edge-1', 'shop/web', { ...found, to: 'missing' });

    const { changes } = await summaries.of('all');
    expect(changes.total).toBe(1);
    expect(changes.items.map(change => [change.id, change.to])).toEqual([
      ['shop/web', 'missing'],
    ]);
  });
});
