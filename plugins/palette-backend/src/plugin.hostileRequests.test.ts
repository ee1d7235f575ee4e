import { gzipSync } from 'node:zlib';
import { TestDatabases } from '@backstage/backend-test-utils';
import fc from 'fast-check';
import { clusterResource } from './__testUtils__/entities';
import { FleetFixture } from './__testUtils__/FleetFixture';
import { TestPortal } from './__testUtils__/TestPortal';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

/** More runs: FUZZ_RUNS=10000 yarn test hostileRequests */
const numRuns = Number(process.env.FUZZ_RUNS ?? 500);

const CLUSTER = 'payments-vsphere';
const hostileText = fc.oneof(
  { arbitrary: fc.constantFrom('', '\0', '\ud800', '💥', '-1'), weight: 2 },
  fc.constantFrom('__proto__', 'constructor', "' or 1=1 --", '%', '\\', '../'),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ minLength: 200, maxLength: 2_000 }),
);
const hostileValue = fc.oneof(
  hostileText,
  fc.constantFrom(null, true, 0, -1, 1e308, [], {}, [[]], { name: null }),
  fc.jsonValue({ maxDepth: 2 }),
);

/** A body of the API with some of its values replaced, left out or added. */
function spoil(
  good: Readonly<Record<string, unknown>>,
): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const key = fc.oneof(
    { arbitrary: fc.constantFrom(...Object.keys(good)), weight: 5 },
    hostileText,
  );
  return fc
    .array(fc.tuple(key, fc.option(hostileValue, { nil: undefined })), {
      maxLength: 3,
    })
    .map(changes => ({ ...good, ...Object.fromEntries(changes) }));
}

const waiver = {
  component: 'mongo',
  clusters: { names: [CLUSTER] },
  reason: 'Known.',
  ticket: 'OPS-1',
  expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
};
const check = { entityRef: `resource:default/${CLUSTER}` };
const garbage = fc.oneof(
  fc.constantFrom('', '{', '"', '[]', '{"a":', '['.repeat(5_000)),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constant(`{"reason":"${'x'.repeat(200_000)}"}`),
  hostileValue.map(value => JSON.stringify(value)),
);
const header = fc.oneof(
  fc.tuple(
    fc.constant('Content-Type'),
    fc.constantFrom(
      ...['application/json', 'text/plain', 'application/json; charset=x'],
      ...['application/json; charset=utf-16', 'text/html', '/', ';', 'a/b/c'],
      ...['application/x-www-form-urlencoded', 'multipart/form-data'],
    ),
  ),
  fc.tuple(
    fc.constant('Content-Encoding'),
    fc.constantFrom('gzip', 'br', 'deflate', 'identity', 'x', 'gzip, gzip'),
  ),
  fc.tuple(
    fc.constantFrom('Accept', 'If-None-Match', 'Accept-Encoding', 'Range'),
    fc.constantFrom('*', '*/*', '"', 'W/"', 'text/csv', ',', ';q=', 'bytes=0-'),
  ),
  fc.tuple(
    fc.constantFrom('X-Request-Id', 'X-Forwarded-Host', 'Origin', 'Cookie'),
    fc.constantFrom('a', '__proto__', "' or 1=1 --", '../..', '{}'),
  ),
);
const segment = fc.oneof(
  { arbitrary: fc.constantFrom(CLUSTER, 'resource', 'default'), weight: 4 },
  { arbitrary: hostileText.map(encodeURIComponentOrNot), weight: 2 },
  fc.constantFrom('%', '%zz', '%C3', '%2F', '%00', '..', '.', '', '%2e%2e'),
);
const anyPath = fc.oneof(
  fc.constantFrom('/waivers', '/clusters', '/catalog', '/fleet/summary', '/'),
  segment.map(name => `/clusters/${name}/checks`),
  segment.map(name => `/clusters/${name}/report`),
  segment.map(name => `/clusters/${name}`),
  segment.map(id => `/waivers/${id}`),
  segment.map(type => `/catalog/${type}`),
  fc.array(segment, { maxLength: 5 }).map(all => `/entities/${all.join('/')}`),
  fc
    .array(segment, { minLength: 3, maxLength: 3 })
    .map(all => `/entities/${all.join('/')}/report`),
);
const anyMethod = fc.constantFrom(
  ...['GET', 'POST', 'DELETE', 'PUT', 'PATCH', 'HEAD', 'OPTIONS'],
);
const asJson = (value: unknown) => JSON.stringify(value);
const call = fc.oneof(
  fc.record({
    method: fc.constant('POST'),
    path: fc.constant('/waivers'),
    body: fc.oneof(spoil(waiver).map(asJson), garbage),
  }),
  fc.record({
    method: fc.constant('POST'),
    path: fc.constant(`/clusters/${CLUSTER}/checks`),
    body: fc.oneof(spoil(check).map(asJson), garbage),
  }),
  fc.record({
    method: fc.constant('POST'),
    path: fc.constantFrom('/evaluations', '/evaluations?partial=true'),
    body: garbage,
  }),
  fc.record({ method: anyMethod, path: anyPath, body: garbage }),
);
const request = fc.record({
  call,
  headers: fc.oneof(fc.constant([]), fc.array(header, { maxLength: 3 })),
  isZipped: fc.boolean(),
});

const accepted = {
  call: { method: 'POST', path: '/waivers', body: asJson(waiver) },
  headers: [],
  isZipped: false,
};

/** Half a surrogate pair has no encoding. */
function encodeURIComponentOrNot(text: string): string {
  return text.isWellFormed() ? encodeURIComponent(text) : '%ED%A0%80';
}

describe.each(databases.eachSupportedId())(
  'the API, sent anything by any method, on %s',
  id => {
    let portal: TestPortal;
    beforeAll(async () => {
      const knex = await databases.init(id);
      const fixture = await FleetFixture.open(knex);
      await fixture.add({ [CLUSTER]: {} });
      portal = await TestPortal.start({
        knex,
        entities: [clusterResource(CLUSTER)],
      });
    });
    afterAll(() => portal.stop());

    it('answers, or refuses with a sentence, and shows no stack', async () => {
      const statuses = new Set<number>();
      await fc.assert(
        fc.asyncProperty(
          request,
          async ({ call: asked, headers, isZipped }) => {
            const { method, path, body } = asked;
            const sent = Object.fromEntries(headers);
            const { status, text } = await portal.send(method, path, {
              headers: sent,
              body:
                isZipped && sent['Content-Encoding'] ? gzipSync(body) : body,
            });
            statuses.add(status);
            expect(status).toBeLessThan(500);
            expect(text).not.toMatch(/\\n\s+at .*:\d+|node_modules/);
            const said =
              status < 400 || method === 'HEAD'
                ? 'nothing'
                : JSON.parse(text).error.message;
            expect(said).toEqual(expect.any(String));
          },
        ),
        { numRuns, examples: [[accepted]] },
      );
      expect([...statuses]).toEqual(
        expect.arrayContaining([200, 201, 400, 404, 415]),
      );
    });
  },
);
