import { TestDatabases } from '@backstage/backend-test-utils';
import { whereAmong } from './whereAmong';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('whereAmong on %s', id => {
  async function find(texts: readonly string[]): Promise<readonly string[]> {
    const knex = await databases.init(id);
    await knex.schema.createTable('clusters', table => {
      table.text('name');
    });
    await knex('clusters').insert(
      ['a', 'b', 'A', `'`, '%', '["a"]', '{a,b}', null].map(name => ({ name })),
    );
    const rows = await knex('clusters as c')
      .where(whereAmong(knex, 'c.name', texts))
      .orderBy('name');
    return rows.map(row => row.name);
  }

  it.each([
    ['some', ['a', 'b', 'c'], ['a', 'b']],
    ['none', [], []],
    ['those with signs of their own', [`'`, '%', '["a"]'], [`'`, '%', '["a"]']],
    ['a list in one text as that text', ['{a,b}'], ['{a,b}']],
  ])('finds %s', async (_, texts, found) => {
    expect([...(await find(texts))].sort()).toEqual([...found].sort());
  });

  it('takes more texts than a statement may have parameters', async () => {
    const others = Array.from({ length: 70_000 }, (_, i) => `name-${i}`);

    expect(await find([...others, 'b'])).toEqual(['b']);
  });
});
