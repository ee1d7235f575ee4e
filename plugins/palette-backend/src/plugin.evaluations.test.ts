import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { RecordingLogger } from './__testUtils__/RecordingLogger';
import { TestPortal } from './__testUtils__/TestPortal';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const healthy = readFileSync(
  resolve(__dirname, '../../../test/fixtures/listings/enterprise-vsphere.txt'),
  'utf8',
);
const pod = (namespace: string, name: string) => ({
  kind: 'Pod',
  metadata: { namespace, name },
  status: {
    phase: 'Running',
    conditions: [{ type: 'Ready', status: 'True' }],
  },
});
const podList = JSON.stringify({
  kind: 'List',
  items: [
    pod('jet-system', 'jet-7d8f9c6b5-abcde'),
    pod('kube-system', 'etcd-a'),
  ],
});

const rowsOf = async (knex: Knex) => {
  const tables = ['cluster_reports', 'cluster_failures'];
  return Promise.all(tables.map(async table => (await knex(table)).length));
};

describe.each(databases.eachSupportedId())('evaluations on %s', databaseId => {
  let portal: TestPortal;
  let knex: Knex;
  let logger: RecordingLogger;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    logger = new RecordingLogger();
    portal = await TestPortal.start({
      knex,
      logger,
      palette: { evaluations: { maxSize: '200 kB' } },
    });
  });
  afterAll(() => portal.stop());

  it('judge the text of kubectl get pods -A as of now', async () => {
    const begun = Date.now();

    const { status, body } = await portal.evaluate(healthy);

    expect(status).toBe(200);
    expect(body).toMatchObject({
      clusterType: 'enterprise',
      verdict: 'conformant',
    });
    expect(Date.parse(body.observedAt)).toBeGreaterThanOrEqual(begun);
    expect(Date.parse(body.observedAt)).toBeLessThanOrEqual(Date.now());
  });

  it.each(['application/json', 'text/plain', 'text/plain; charset=utf-8'])(
    'judge JSON sent as %s',
    async type => {
      const { status, body } = await portal
        .evaluate(podList, '?clusterType=pcg')
        .set('Content-Type', type);

      expect(status).toBe(200);
      expect(body).toMatchObject({
        clusterType: 'pcg',
        verdict: 'nonconformant',
      });
    },
  );

  it.each(['application/json', 'text/plain'])(
    'refuse no body at all as %s',
    async type => {
      const { status, body } = await portal
        .post('/evaluations')
        .set('Content-Type', type);

      expect(status).toBe(400);
      expect(body.error.message).toContain('The listing is empty');
    },
  );

  it('judge a compressed listing', async () => {
    const { status, body } = await portal
      .post('/evaluations')
      .set('Content-Type', 'text/plain')
      .set('Content-Encoding', 'gzip')
      .send(gzipSync(healthy));

    expect(status).toBe(200);
    expect(body.verdict).toBe('conformant');
  });

  it('take what the caller declares', async () => {
    const { body } = await portal.evaluate(
      healthy,
      '?clusterType=enterprise&traits=infrastructure=vsphere,proxy=no',
    );

    expect(
      body.traits
        .filter((trait: { source: string }) => trait.source === 'declared')
        .map((trait: { name: string; values: string[] }) => [
          trait.name,
          ...trait.values,
        ]),
    ).toEqual(
      expect.arrayContaining([
        ['type', 'enterprise'],
        ['infrastructure', 'vsphere'],
        ['proxy', 'no'],
      ]),
    );
  });

  it.each([
    ['', 'nonconformant'],
    ['&partial=false', 'nonconformant'],
    ['&partial=true', 'unknown'],
    ['&completeNamespaces=shop,bank', 'unknown'],
    ['&completeNamespaces=kube-system,jet-system', 'nonconformant'],
  ])('let absence prove what the listing shows: %j', async (query, verdict) => {
    const { status, body } = await portal.evaluate(
      podList,
      `?clusterType=pcg${query}`,
    );

    expect([status, body.verdict]).toEqual([200, verdict]);
  });

  it('hold a cluster to the page as printed where asked to', async () => {
    const adapted = await portal.evaluate(healthy, '?strictness=adapted');
    const documented = await portal.evaluate(healthy, '?strictness=documented');

    expect(documented.status).toBe(200);
    expect(documented.body.counts.byState.missing).toBeGreaterThan(
      adapted.body.counts.byState.missing,
    );
  });

  it.each([
    ['rubbish\n', /^Line 1 of the listing cannot be read/],
    [
      'jet-0 1/1 Running 0 5d\n',
      /^Line 1 .*Say which namespace this listing is of/,
    ],
    ['NAME STATUS AGE\nshop Active 5d\n', /^This is a listing of Namespaces/],
    ['{\n"items": [\n', /^Line \d of the listing cannot be read/],
    ['', /^The listing is empty/],
  ])('refuse %j', async (listing, says) => {
    const { status, body } = await portal.evaluate(listing);

    expect(status).toBe(400);
    expect(body.error).toEqual({
      name: 'InputError',
      message: expect.stringMatching(says),
    });
  });

  it('leave out a line that cannot be read, and say so', async () => {
    const { status, body } = await portal.evaluate(`${healthy}\n?? what`);

    expect([status, body.verdict]).toEqual([200, 'conformant']);
    expect(body.notes).toEqual([
      expect.stringMatching(/^1 line .* left out \(line \d{3}: "\?\? what"\)/),
    ]);
  });

  it('take the namespace of a listing that shows none', async () => {
    const { status, body } = await portal.evaluate(
      'NAME READY STATUS RESTARTS AGE\njet-7d8f9c6b5-abcde 1/1 Running 0 5d',
      '?namespace=jet-system',
    );

    expect(status).toBe(200);
    expect(body).toMatchObject({
      clusterType: 'pcg',
      gaps: [{ in: { allExcept: ['jet-system'] } }],
    });
  });

  it('say that a listing looks partial, unless that was said', async () => {
    const part = 'jet-system jet-7d8f9c6b5-abcde 1/1 Running 0 5d';
    const taken = await portal.evaluate(part);
    const said = await portal.evaluate(part, '?partial=true');

    expect(taken.status).toBe(200);
    expect(taken.body.partialListing).toMatchObject({
      namespaces: ['jet-system'],
      sentence: expect.stringContaining('looks incomplete'),
    });
    expect(said.body).not.toHaveProperty('partialListing');
  });

  it.each([
    ['?clusterType=tennant', 'tenant, pcg, enterprise, auto'],
    ['?traits=colour=blue', 'There is no trait "colour"'],
    ['?strictness=strict', 'adapted, documented'],
    ['?partial=perhaps', 'boolean'],
    ['?partial=true&completeNamespaces=a', 'not both'],
    ['?completeNamespaces=', 'completeNamespaces'],
    ['?namespace=', 'namespace'],
    ['?namespace=No%20Name', 'no name that Kubernetes would take'],
    ['?completeNamespaces=a,', 'completeNamespaces'],
    ['?clusterTyp=pcg', "Unknown query parameter 'clusterTyp'"],
  ])('refuse the option %s', async (query, says) => {
    const { status, body } = await portal.evaluate(healthy, query);

    expect(status).toBe(400);
    expect(body.error).toEqual({
      name: 'InputError',
      message: expect.stringContaining(says),
    });
  });

  it.each([
    ['as it is', 'identity'],
    ['once decompressed', 'gzip'],
  ])('refuse what is too large %s, and say what to do', async (_, encoding) => {
    const large = `${healthy.trimEnd()}\n`.repeat(
      Math.ceil(200_001 / healthy.length),
    );

    const { status, body } = await portal
      .post('/evaluations')
      .type('text/plain')
      .set('Content-Encoding', encoding)
      .send(encoding === 'gzip' ? gzipSync(large) : large);

    expect(status).toBe(413);
    expect(body.error).toEqual({
      name: 'PayloadTooLargeError',
      statusCode: 413,
      maxBytes: 200_000,
      message: expect.stringMatching(
        /200 kB.*palette\.evaluations\.maxSize.*palette-conformance check FILE/,
      ),
    });
  });

  it.each([
    ['application/x-www-form-urlencoded', 'application/x-www-form-urlencoded'],
    ['text/plain; charset=klingon', 'KLINGON'],
  ])('refuse the media type %s', async (type, says) => {
    const { status, body } = await portal
      .evaluate(healthy)
      .set('Content-Type', type);

    expect(status).toBe(415);
    expect(body.error).toEqual({
      name: 'UnsupportedMediaTypeError',
      statusCode: 415,
      message: expect.stringContaining(says),
    });
  });

  it('keep nothing', async () => {
    const before = await rowsOf(knex);

    await portal.evaluate(healthy).expect(200);
    await portal.evaluate(podList).expect(200);
    await portal.evaluate('rubbish').expect(400);

    expect(await rowsOf(knex)).toEqual(before);
    expect(before).toEqual([0, 0]);
  });

  it.each([
    ['text', 'kube-system etcd-HOSTILE 1/1 Running 0 5d'],
    ['rubbish', '\u001b[2J HOSTILE \u0000 HOSTILE'],
    ['JSON', JSON.stringify({ kind: 'List', items: [pod('x', 'HOSTILE')] })],
    ['broken JSON', '{"items": HOSTILE'],
    ['wrong JSON', '{"kind":"PodList","items":[{"metadata":"HOSTILE"}]}'],
  ])('log nothing of a listing: %s', async (_, listing) => {
    const { status } = await portal.evaluate(listing);

    expect(status).toBeLessThan(500);
    expect(logger.text).toContain('Plugin initialization complete');
    expect(logger.text).not.toContain('HOSTILE');
  });
});

describe('the size of evaluations', () => {
  it('goes far beyond that of other requests by default', async () => {
    const portal = await TestPortal.start();
    const lines = 30_000;
    const listing = Array.from(
      { length: lines },
      (_, i) => `app-${i % 50} shop-7d8f9c6b5-${10_000 + i} 1/1 Running 0 5d`,
    ).join('\n');

    const { status, body } = await portal.evaluate(listing);
    await portal.stop();

    expect(listing.length).toBeGreaterThan(1_000_000);
    expect([status, body.clusterType]).toEqual([200, null]);
  });
});
