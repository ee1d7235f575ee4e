import { TestDatabases } from '@backstage/backend-test-utils';
import fc from 'fast-check';
import { clusterResource } from './__testUtils__/entities';
import { TestPortal } from './__testUtils__/TestPortal';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

/** More runs: FUZZ_RUNS=10000 yarn test hostileQueries */
const numRuns = Number(process.env.FUZZ_RUNS ?? 1_000);

const names = [
  ...['type', 'verdict', 'infrastructure', 'owner', 'entity', 'component'],
  ...['stale', 'text', 'sort', 'cursor', 'limit', 'format', 'before'],
  ...['etag', 'watched'],
];
const hostile = [
  ...["' or 1=1 --", '%', '_', '\\', '\u0000', '💥', '-1', '1e400', 'null'],
  ...['__proto__', 'constructor', '[object Object]', '$ne', '../..', ','],
];
const value = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  { arbitrary: fc.constantFrom(...hostile), weight: 3 },
  fc.constantFrom('tenant', 'degraded', 'true', 'verdict', '-since', 'eks'),
  fc.string({ minLength: 200, maxLength: 3_000 }),
  fc.base64String({ maxLength: 200 }),
);
const parameter = fc.tuple(
  fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 20 })),
  fc.constantFrom('=', '[]=', '[a]=', '[__proto__]=', ''),
  value,
);
const encodedQuery = fc
  .array(parameter, { maxLength: 6 })
  .map(parameters =>
    parameters
      .map(
        ([name, sign, text]) =>
          `${encodeURIComponent(name)}${sign}${encodeURIComponent(text)}`,
      )
      .join('&'),
  );
/** A query as no form writes it: names without a sign, signs without a name, encodings that end early. */
const rawQuery = fc
  .array(
    fc.oneof(
      { arbitrary: fc.constantFrom(...names), weight: 2 },
      { arbitrary: fc.constantFrom('=', '&', 'tenant'), weight: 3 },
      fc.constantFrom(...'%?;,+/:@$!*()[]{}|^~\'"<>`'),
      fc.constantFrom('%2', '%zz', '%C3', '%F0%9F%92', '%3D', '%26', '%5B'),
    ),
    { maxLength: 12 },
  )
  .map(parts => parts.join(''));
const query = fc.oneof({ arbitrary: encodedQuery, weight: 2 }, rawQuery);
const path = fc.oneof(
  fc.constantFrom(
    '/clusters',
    '/clusters/export',
    '/fleet/summary',
    '/fleet/unregistered',
    '/catalog',
    '/catalog/tenant',
    '/clusters/payments-vsphere/history',
  ),
  value.map(text => `/clusters/${encodeURIComponent(text)}/report`),
  value.map(text => `/clusters/${encodeURIComponent(text)}/history`),
  value.map(text => `/catalog/${encodeURIComponent(text)}/documented`),
  value.map(
    text => `/entities/resource/default/${encodeURIComponent(text)}/report`,
  ),
);

describe.each(databases.eachSupportedId())(
  'the API, asked in any way, on %s',
  id => {
    let portal: TestPortal;
    beforeAll(async () => {
      portal = await TestPortal.start({
        knex: await databases.init(id),
        entities: [clusterResource('payments-vsphere')],
      });
    });
    afterAll(() => portal.stop());

    it('answers, or refuses with a sentence, and shows no stack', async () => {
      const statuses = new Set<number>();
      await fc.assert(
        fc.asyncProperty(path, query, async (at, asked) => {
          const { status, text } = await portal.get(`${at}?${asked}`);
          statuses.add(status);
          expect(status).toBeLessThan(500);
          // A refusal may quote what was asked, but holds no stack.
          expect(text).not.toMatch(/\\n\s+at .*:\d+|node_modules/);
          const said =
            status < 400 ? 'nothing' : JSON.parse(text).error.message;
          expect(said).toEqual(expect.any(String));
        }),
        { numRuns },
      );
      expect([...statuses]).toEqual(expect.arrayContaining([200, 400, 404]));
    });
  },
);
