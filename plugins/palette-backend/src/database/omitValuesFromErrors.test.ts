import { TestDatabases } from '@backstage/backend-test-utils';
import { isPassingFault } from './isPassingFault';
import { omitValuesFromErrors } from './omitValuesFromErrors';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const message = 'Connection terminated, said a pod';

describe.each(databases.eachSupportedId())(
  'a statement that %s refuses',
  id => {
    it.each([
      ['alone', false],
      ['in a transaction', true],
    ])('is described without its values, %s', async (_, inTransaction) => {
      const knex = await databases.init(id);
      omitValuesFromErrors(knex);
      await knex.schema.createTable('reports', table => {
        table.text('message').primary();
      });
      await knex('reports').insert({ message });

      const again = inTransaction
        ? knex.transaction(tx => tx('reports').insert({ message }))
        : knex('reports').insert({ message });
      const error = await again.then(
        () => undefined,
        (refused: Error) => refused,
      );

      expect(error?.message).toMatch(/unique/i);
      expect(error?.message).not.toContain(message);
      // Whether a fault passes is read from its message, where no pod may have a say.
      expect(isPassingFault(error)).toBe(false);
    });
  },
);
