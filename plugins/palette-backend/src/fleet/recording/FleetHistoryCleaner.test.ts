import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { ago, NOW } from '../../__testUtils__/FleetFixture';
import { openFleet } from '../../__testUtils__/openFleet';
import { FleetHistoryCleaner } from './FleetHistoryCleaner';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const DAY = 24 * 60;
const target = {
  clusterName: 'edge-1',
  entityRef: 'resource:default/edge-1',
  declared: {},
  strictness: 'adapted' as const,
};

const createCleaner = (knex: Knex) =>
  new FleetHistoryCleaner({
    knex,
    logger: mockServices.logger.mock(),
    retention: { maxAgeMs: 90 * DAY * 60_000, maxCount: 3 },
    now: () => NOW,
  });

describe.each(databases.eachSupportedId())('FleetHistoryCleaner on %s', id => {
  const open = async () => openFleet(await databases.init(id));

  it('deletes transitions by age and by count', async () => {
    const { knex, fixture } = await open();
    await fixture.add({ 'edge-1': {}, 'edge-2': {} });
    for (let i = 1; i <= 5; i++) {
      await fixture.transition('edge-1', null, {
        from: 'unknown',
        to: 'degraded',
        at: ago(60 - i),
      });
    }
    for (const days of [102, 101, 100]) {
      const old = { from: 'unknown', to: 'degraded', at: ago(days * DAY) };
      await fixture.transition('edge-2', null, old);
    }
    for (let i = 1; i <= 5; i++) {
      await fixture.transition('edge-1', 'shop/web', {
        from: 'ready',
        to: 'degraded',
        at: ago(50 - i),
      });
    }
    const cleaner = createCleaner(knex);

    // Transitions of the verdict are kept, however often a component changes.
    expect(await cleaner.clean()).toBe(6);
    const left = await knex('fleet_transitions').orderBy('id').select('at');
    expect(left.map(({ at }) => new Date(at))).toEqual([
      ...[57, 56, 55].map(ago),
      // The last transition says what the verdict has been since.
      ago(100 * DAY),
      ...[47, 46, 45].map(ago),
    ]);
  });

  it('still knows the verdict of a cluster that has not changed for longer than transitions are kept', async () => {
    const { knex, fixture, histories, summaries } = await open();
    await fixture.add({ 'edge-1': {} });
    const seen = { from: null, at: ago(300 * DAY) };
    await fixture.transition('edge-1', null, { ...seen, to: 'conformant' });
    await fixture.transition('edge-1', 'shop/web', { ...seen, to: 'degraded' });
    await fixture.transition('edge-1', 'shop/db', { ...seen, to: 'missing' });
    for (let i = 1; i <= 5; i++) {
      await fixture.transition('edge-1', 'shop/web', {
        from: 'ready',
        to: 'degraded',
        at: ago(50 - i),
      });
    }

    await createCleaner(knex).clean();
    await createCleaner(knex).clean();

    const { days } = await histories.getHistory(target);
    expect(days.map(({ worst }) => worst)).toEqual(
      Array(30).fill('conformant'),
    );
    const { trend } = await summaries.summarize('all');
    expect(trend[0].byVerdict.conformant).toBe(1);
    // A component that flaps does not push out the last transition of another.
    expect(
      await knex('fleet_transitions').where({ component: 'db' }),
    ).toHaveLength(1);
  });

  it('dates a transition from the future to now, so that it grows old, and does not count it as recent', async () => {
    const { knex, fixture, histories, summaries } = await open();
    await fixture.add({ 'edge-1': {} });
    const future = new Date('9999-12-31T23:59:59.000Z');
    await fixture.transition('edge-1', 'shop/web', {
      from: 'ready',
      to: 'degraded',
      at: future,
    });

    expect((await summaries.summarize('all')).changes.total).toBe(0);
    expect((await histories.getHistory(target)).transitions).toEqual([]);
    await createCleaner(knex).clean();
    const [{ at, day }] = await knex('fleet_transitions').select('at', 'day');
    expect([new Date(at), day]).toEqual([NOW, '2026-11-25']);
  });
});
