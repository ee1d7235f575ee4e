import { TestDatabases } from '@backstage/backend-test-utils';
import { ago } from '../../__testUtils__/FleetFixture';
import { openFleet } from '../../__testUtils__/openFleet';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const DAY = 24 * 60;
const target = {
  clusterName: 'edge-1',
  entityRef: 'resource:default/edge-1',
  declared: {},
  strictness: 'adapted' as const,
};

describe.each(databases.eachSupportedId())('ClusterHistories on %s', id => {
  const open = async () => openFleet(await databases.init(id));
  const openWithOneChange = async () => {
    const { fixture, histories } = await open();
    await fixture.add({ 'edge-1': {} });
    await fixture.transition('edge-1', 'shop/web', {
      from: 'ready',
      to: 'degraded',
      at: ago(5),
    });
    return histories;
  };

  it('gives the worst verdict of each day, when states began, and which components flap', async () => {
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
      await fixture.transition('edge-1', 'shop/web', {
        from: 'ready',
        to,
        at: ago(100 - i),
      });
    }
    await fixture.transition('edge-1', null, {
      from: null,
      to: 'conformant',
      at: ago(40 * DAY),
    });
    await fixture.transition('edge-1', null, {
      from: 'conformant',
      to: 'degraded',
      at: ago(2 * DAY),
    });
    await fixture.transition('edge-1', null, {
      from: 'degraded',
      to: 'conformant',
      at: ago(2 * DAY - 5),
    });

    const { components, days, transitions } = await histories.getHistory(
      target,
    );

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

  it('is empty for an entity that declares the cluster differently', async () => {
    const histories = await openWithOneChange();
    const other = { ...target, declared: { type: 'pcg' } };

    expect((await histories.getHistory(target)).transitions).toHaveLength(1);
    const { transitions, components, days } = await histories.getHistory(other);
    expect([transitions, components]).toEqual([[], []]);
    expect(days.every(({ worst, changes }) => !worst && changes === 0)).toBe(
      true,
    );
  });

  it('is found by name, but not by who may not read the entity of the fleet', async () => {
    const histories = await openWithOneChange();
    const { entityRef } = target;

    const known = await histories.getHistory(target);
    expect(await histories.findHistory('edge-1', 'all')).toEqual(known);
    expect(await histories.findHistory('edge-1', [entityRef])).toEqual(known);
    expect(
      await histories.findHistory('edge-1', ['resource:default/edge-2']),
    ).toBeUndefined();
    expect(await histories.findHistory('edge-2', 'all')).toBeUndefined();
  });
});
