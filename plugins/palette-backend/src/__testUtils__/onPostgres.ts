import type {
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';

type Tests = (name: string, tests: (id: TestDatabaseId) => void) => void;

/** Declares tests on PostgreSQL, which count as skipped where there is no server. */
export function onPostgres(databases: TestDatabases): Tests {
  const ids = databases.eachSupportedId();
  return ids.length > 0
    ? describe.each(ids)
    : describe.skip.each<[TestDatabaseId]>([['POSTGRES_15']]);
}
