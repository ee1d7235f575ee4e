import type {
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';

/** A block of tests on PostgreSQL, which counts as skipped where there is no server to run it on. */
export function describeOnPostgres(
  databases: TestDatabases,
  name: string,
  tests: (id: TestDatabaseId) => void,
): void {
  const ids = databases.eachSupportedId().map(([id]) => id);
  if (ids.length === 0) {
    describe.skip(name, () => tests('POSTGRES_15'));
  }
  ids.forEach(id => describe(`${name} on ${id}`, () => tests(id)));
}
