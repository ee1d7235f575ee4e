import { TestDatabases } from '@backstage/backend-test-utils';
import { ago, FleetFixture, NOW } from '../../__testUtils__/FleetFixture';
import { FleetList } from './FleetList';
import { FleetView } from './FleetView';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const DAY = 24 * 60;

const worst = { id: 'shop/web', namespace: 'shop', component: 'web' };
const brief = (observedAt: Date) =>
  JSON.stringify({
    observedAt: observedAt.toISOString(),
    worst: { ...worst, state: 'missing', further: 0 },
    troubled: [{ ...worst, state: 'missing' }],
    hosted: 'ready',
  });

describe.each(databases.eachSupportedId())('FleetList on %s', id => {
  async function open() {
    const knex = await databases.init(id);
    const fixture = await FleetFixture.open(knex);
    const list = new FleetList(
      new FleetView({ knex, staleAfterMs: 900_000, now: () => NOW }),
    );
    const names = async (filter: Parameters<FleetList['listAll']>[1]) =>
      (await list.listAll('all', filter)).map(({ clusterName }) => clusterName);
    return { fixture, list, names };
  }

  it('says what is wrong in brief, unless that may no longer be true or is of another report', async () => {
    const { fixture, list } = await open();
    await fixture.add({
      current: { brief: brief(ago(1)), next_check_at: ago(-4) },
      // As an earlier version of a backend leaves it.
      other: { brief: brief(ago(9)), next_check_at: ago(4) },
      stale: { brief: brief(ago(30)), observed_at: ago(30) },
    });
    const { items } = await list.getPage('all', { sort: 'name' });

    expect(items[0]).toMatchObject({
      worst: { ...worst, state: 'missing', further: 0 },
      troubled: [{ id: 'shop/web' }],
      hosted: 'ready',
      nextCheckAt: ago(-4).toISOString(),
    });
    for (const item of items.slice(1)) {
      expect(item).not.toHaveProperty('worst');
      expect(item).not.toHaveProperty('troubled');
      expect(item).not.toHaveProperty('hosted');
    }
    expect(items[1]).not.toHaveProperty('nextCheckAt');
  });

  it('sorts by since when the worst finding is as it is, page by page', async () => {
    const { fixture, list, names } = await open();
    await fixture.add({
      a: { since: ago(5), worst_since: ago(50) },
      b: { since: ago(40) },
      // What was wrong before it became stale counts no more.
      c: { since: ago(3), worst_since: ago(90), failure_class: 'timeout' },
    });
    expect(await names({ sort: 'since' })).toEqual(['a', 'b', 'c']);
    const first = await list.getPage('all', { sort: 'since' }, { limit: 1 });
    const next = await list.getPage(
      'all',
      { sort: 'since' },
      { limit: 2, cursor: first.nextCursor },
    );
    expect(next.items.map(({ clusterName }) => clusterName)).toEqual([
      'b',
      'c',
    ]);
  });

  it('finds clusters in which each word of a search occurs somewhere', async () => {
    const { fixture, names } = await open();
    await fixture.add({
      'edge-1': { title: 'Store 114', owner: 'group:default/retail' },
      'edge-2': { title: 'Store 115', owner: 'group:default/other' },
    });
    expect(await names({ text: ' retail  STORE ' })).toEqual(['edge-1']);
    expect(await names({ text: 'store edge' })).toEqual(['edge-1', 'edge-2']);
    expect(await names({ text: 'store nothing' })).toEqual([]);
  });

  it('finds clusters by confirmed trouble that began within a time and still lasts', async () => {
    const { fixture, names } = await open();
    const bad = { verdict: 'nonconformant' } as const;
    await fixture.add({
      today: bad,
      week: bad,
      healed: {},
      unread: { ...bad, observed_at: ago(DAY) },
    });
    const broke = { from: 'ready', to: 'missing' };
    for (const [name, minutes] of [
      ['today', 60],
      ['week', 3 * DAY],
      ['healed', 60],
      ['unread', 60],
    ] as const) {
      await fixture.transition(name, 'shop/web', {
        ...broke,
        at: ago(minutes),
      });
      if (name !== 'healed') {
        await fixture.finding(name, 'shop/web', 'missing');
      }
    }
    expect(await names({ brokeWithin: '24h' })).toEqual(['today']);
    expect(await names({ brokeWithin: '7d' })).toEqual(['today', 'week']);
  });
});
