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

  it('counts every cluster of a large incident', async () => {
    const { knex, fixture, summaries } = await open();
    const names = Array.from({ length: 2_500 }, (_, i) => `edge-${i}`);
    await fixture.add(Object.fromEntries(names.map(name => [name, {}])));
    const transitions = names.map(name => ({
      cluster_name: name,
      finding_id: null,
      from: 'conformant',
      to: 'unknown',
      reason: 'It does not answer.',
      at: ago(60),
      day: '2026-11-25',
    }));
    await knex.batchInsert('fleet_transitions', transitions, 100);

    expect((await summaries.summarize('all')).incidents).toMatchObject({
      total: 1,
      items: [
        {
          state: 'unknown',
          reason: 'It does not answer.',
          clusterCount: 2_500,
        },
      ],
    });
  });

  it('goes on without a cluster that leaves the fleet meanwhile', async () => {
    const { fixture, summaries } = await open();
    await fixture.add({ 'edge-1': {} });
    const broke = { from: 'ready', to: 'missing' };
    const add = (cluster: string, finding: string, minutes: number) =>
      fixture.transition(cluster, finding, {
        ...broke,
        at: ago(minutes),
        reason: `It broke on ${cluster}.`,
      });
    // No row of the fleet has this name. It had the trouble first, so it explains it.
    await add('gone', 'shop/web', 70);
    await add('gone', 'shop/db', 40);
    await add('edge-1', 'shop/web', 60);

    expect((await summaries.summarize('all')).incidents.items).toMatchObject([
      {
        id: 'shop/web',
        reason: 'It broke on edge-1.',
        clusters: [{ clusterName: 'edge-1' }],
      },
    ]);
  });

  it('tells when and why trouble began that ended today, of components and of clusters', async () => {
    const { fixture, summaries } = await open();
    await fixture.add({ 'edge-1': {}, 'edge-2': {} });
    const add = (finding: string | null, from: string, to: string, at: Date) =>
      fixture.transition('edge-1', finding, {
        from,
        to,
        at,
        reason: `It went from ${from} to ${to}.`,
      });
    await add('shop/web', 'ready', 'degraded', ago(9 * DAY));
    await add('shop/web', 'degraded', 'ready', ago(8 * DAY));
    await add('shop/web', 'ready', 'degraded', ago(3 * DAY));
    await add('shop/web', 'degraded', 'missing', ago(2 * DAY));
    await add('shop/db', 'ready', 'degraded', ago(DAY + 1));
    await add(null, 'conformant', 'unknown', ago(4 * DAY));
    await fixture.transition('edge-2', 'shop/web', {
      from: 'ready',
      to: 'missing',
      at: ago(DAY + 2),
    });
    await add('shop/web', 'missing', 'ready', ago(50));
    await add(null, 'unknown', 'conformant', ago(40));

    const { items } = (await summaries.summarize('all')).incidents;
    expect(items).toEqual([
      {
        state: 'unknown',
        since: ago(4 * DAY).toISOString(),
        until: ago(40).toISOString(),
        reason: 'It went from conformant to unknown.',
        clusterCount: 1,
        clusters: [
          {
            clusterName: 'edge-1',
            entityRef: 'resource:default/edge-1',
            until: ago(40).toISOString(),
          },
        ],
      },
      {
        id: 'shop/web',
        namespace: 'shop',
        component: 'web',
        state: 'missing',
        since: ago(3 * DAY).toISOString(),
        until: ago(50).toISOString(),
        reason: 'It went from ready to degraded.',
        clusterCount: 1,
        clusters: [
          {
            clusterName: 'edge-1',
            entityRef: 'resource:default/edge-1',
            namespace: 'shop',
            until: ago(50).toISOString(),
          },
        ],
      },
    ]);
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
