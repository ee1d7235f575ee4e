import { TestDatabases } from '@backstage/backend-test-utils';
import { ago } from '../../__testUtils__/FleetFixture';
import { openFleet } from '../../__testUtils__/openFleet';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const DAY = 24 * 60;

describe.each(databases.eachSupportedId())('FleetSummaries on %s', id => {
  const open = async () => openFleet(await databases.init(id));

  it('counts clusters by their verdict now, and the checks that are due', async () => {
    const { fixture, summaries } = await open();
    await fixture.add({
      'edge-1': { next_check_at: ago(1) },
      'edge-2': { verdict: 'degraded', next_check_at: ago(-1) },
      'edge-3': { observed_at: ago(20), next_check_at: ago(-1) },
    });

    expect(await summaries.summarize('all')).toMatchObject({
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

  it('lists incidents and entities that need set-up, only those that the caller may see', async () => {
    const { knex, fixture, summaries } = await open();
    await fixture.add({
      'edge-1': { title: 'Edge 1' },
      'edge-2': {},
      hidden: {},
    });
    const broke = { from: 'ready', to: 'missing' };
    const healed = { from: 'missing', to: 'ready' };
    await fixture.transition('edge-1', 'shop/web', {
      ...broke,
      at: ago(2 * DAY),
    });
    await fixture.transition('edge-1', 'shop/web', { ...healed, at: ago(50) });
    await fixture.transition('edge-2', 'shop/web', { ...broke, at: ago(60) });
    await fixture.transition('hidden', 'shop/web', { ...broke, at: ago(60) });
    await fixture.transition('edge-2', null, {
      from: null,
      to: 'unknown',
      at: ago(60),
    });
    await knex('fleet_unusable').insert(
      ['edge-1', 'hidden'].map(name => ({
        entity_ref: `resource:default/${name}`,
        problem: 'unknownClusterType',
        message: 'It has a typo.',
      })),
    );

    const visible = ['resource:default/edge-1', 'resource:default/edge-2'];
    const { incidents, needSetup } = await summaries.summarize(visible);
    expect(incidents).toMatchObject({
      total: 1,
      items: [
        {
          id: 'shop/web',
          since: ago(2 * DAY).toISOString(),
          clusterCount: 2,
          clusters: [
            { clusterName: 'edge-2' },
            { title: 'Edge 1', until: ago(50).toISOString() },
          ],
        },
      ],
    });
    expect(needSetup).toEqual({
      total: 1,
      items: [
        {
          entityRef: 'resource:default/edge-1',
          problem: 'unknownClusterType',
          message: 'It has a typo.',
        },
      ],
    });
    expect((await summaries.summarize('all')).needSetup.total).toBe(2);
  });

  it('lists the components most often missing and the transitions of 24 hours, only of clusters that the caller may read', async () => {
    const { fixture, summaries } = await open();
    await fixture.add({ 'edge-1': {}, 'edge-2': {}, hidden: {} });
    await fixture.finding('edge-1', 'shop/web', 'missing');
    await fixture.finding('edge-2', 'shop/web', 'degraded');
    await fixture.finding('edge-2', 'shop/db', 'degraded');
    await fixture.finding('hidden', 'shop/db', 'missing');
    const broke = { from: 'ready', to: 'missing' };
    await fixture.transition('edge-1', 'shop/web', { ...broke, at: ago(60) });
    await fixture.transition('edge-1', 'shop/web', {
      ...broke,
      at: ago(2 * DAY),
    });
    await fixture.transition('hidden', 'shop/db', { ...broke, at: ago(60) });

    const visible = ['resource:default/edge-1', 'resource:default/edge-2'];
    const { topComponents, changes, total } = await summaries.summarize(
      visible,
    );

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
          reason: 'It was seen so.',
          at: ago(60).toISOString(),
        },
      ],
    });
  });

  it('counts all changes and all entities that need set-up, and lists the first of them', async () => {
    const { knex, fixture, summaries } = await open();
    await fixture.add({ 'edge-1': {} });
    for (let minutes = 1; minutes <= 21; minutes++) {
      await fixture.transition('edge-1', 'shop/web', {
        from: 'ready',
        to: 'missing',
        at: ago(minutes),
      });
    }
    await knex('fleet_unusable').insert(
      Array.from({ length: 51 }, (_, at) => ({
        entity_ref: `resource:default/typo-${at}`,
        problem: 'unknownClusterType',
        message: 'It has a typo.',
      })),
    );

    const { changes, needSetup } = await summaries.summarize('all');
    expect([changes.total, changes.items.length]).toEqual([21, 20]);
    expect([needSetup.total, needSetup.items.length]).toEqual([51, 50]);
  });

  it('counts a report from the future as stale', async () => {
    const { fixture, summaries } = await open();
    await fixture.add({
      'edge-1': { observed_at: new Date('2031-01-01T00:00:00.000Z') },
      'edge-2': {},
    });

    expect(await summaries.summarize('all')).toMatchObject({
      total: 2,
      stale: 1,
      byVerdict: { unknown: 1, conformant: 1 },
    });
  });

  it('lists a component that was wrong when it was first seen', async () => {
    const { fixture, summaries } = await open();
    await fixture.add({ 'edge-1': {} });
    const found = { from: null, at: ago(5) };
    await fixture.transition('edge-1', null, { ...found, to: 'conformant' });
    await fixture.transition('edge-1', 'shop/web', { ...found, to: 'missing' });

    const { changes } = await summaries.summarize('all');
    expect(changes.total).toBe(1);
    expect(changes.items.map(change => [change.id, change.to])).toEqual([
      ['shop/web', 'missing'],
    ]);
  });
});
