import { TestDatabases } from '@backstage/backend-test-utils';
import { migrateDatabase } from '../../database/migrateDatabase';
import type { RecordedState } from './recordStates';
import { saveFindings } from './saveFindings';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const toState = (
  id: string,
  state: RecordedState['state'] = 'degraded',
): RecordedState => ({
  id,
  namespace: 'shop',
  component: id.slice('shop/'.length),
  state,
  since: '2026-11-25T10:00:00.000Z',
});

describe.each(databases.eachSupportedId())('saveFindings on %s', id => {
  async function open() {
    const knex = await databases.init(id);
    await migrateDatabase(knex);
    const save = (states: readonly RecordedState[]) =>
      knex.transaction(tx => saveFindings(tx, 'edge-1', states));
    return { knex, save };
  }

  it('stores and replaces the troubles of a cluster by the hundred', async () => {
    const { knex, save } = await open();
    const list = (count: number) =>
      Array.from({ length: count }, (_, i) => toState(`shop/web-${i}`));

    await save(list(1_200));
    expect(await knex('fleet_findings')).toHaveLength(1_200);
    await save(list(1));
    expect(await knex('fleet_findings')).toHaveLength(1);
  });

  it('stores the worst of those whose ids are the same once they are cut', async () => {
    const { knex, save } = await open();
    const long = `shop/${'a'.repeat(600)}`;

    await save([toState(`${long}1`), toState(`${long}2`, 'missing')]);

    const rows = await knex('fleet_findings');
    expect(rows.map(({ state }) => state)).toEqual(['missing']);
    expect(long).toContain(rows[0].finding_id);
  });

  it.each([
    ['a name that is too long', `shop/${'é'.repeat(600)}`],
    ['NUL', 'shop/a\0b'],
    ['half of a surrogate pair', 'shop/a\ud800b'],
  ])('writes %s once, and not again while it lasts', async (_, of) => {
    const { knex, save } = await open();
    await save([toState(of)]);
    const written: string[] = [];
    knex.on('query', ({ sql }) => written.push(sql));

    await save([toState(of)]);

    expect(written.filter(sql => /^(delete|insert)/i.test(sql))).toEqual([]);
    expect(written).not.toEqual([]);
  });
});
