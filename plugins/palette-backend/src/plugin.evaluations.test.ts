import { gzipSync } from 'node:zlib';
import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import {
  createPod,
  healthyListing,
  podListJson,
} from './__testUtils__/listings';
import { RecordingLogger } from './__testUtils__/RecordingLogger';
import { TestPortal } from './__testUtils__/TestPortal';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const countRows = async (knex: Knex) => {
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

    const { status, body } = await portal.evaluate(healthyListing);

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
        .evaluate(podListJson, '?clusterType=pcg')
        .set('Content-Type', type);

      expect(status).toBe(200);
      expect(body).toMatchObject({
        clusterType: 'pcg',
        verdict: 'nonconformant',
      });
    },
  );

  it('judge a compressed listing', async () => {
    const { status, body } = await portal
      .post('/evaluations')
      .set('Content-Type', 'text/plain')
      .set('Content-Encoding', 'gzip')
      .send(gzipSync(healthyListing));

    expect(status).toBe(200);
    expect(body.verdict).toBe('conformant');
  });

  it('take the traits that the caller declares', async () => {
    const { body } = await portal.evaluate(
      healthyListing,
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
  ])(
    'take absence as proof only where the listing is complete: %j',
    async (query, verdict) => {
      const { status, body } = await portal.evaluate(
        podListJson,
        `?clusterType=pcg${query}`,
      );

      expect([status, body.verdict]).toEqual([200, verdict]);
    },
  );

  it('hold a cluster to the documentation as printed when asked to', async () => {
    const adapted = await portal.evaluate(
      healthyListing,
      '?strictness=adapted',
    );
    const documented = await portal.evaluate(
      healthyListing,
      '?strictness=documented',
    );

    expect(documented.status).toBe(200);
    expect(documented.body.counts.byState.missing).toBeGreaterThan(
      adapted.body.counts.byState.missing,
    );
  });

  it('take the namespace of a listing without namespaces from the request', async () => {
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

  it('say that a listing looks partial, unless the caller has said so', async () => {
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

  it('store nothing', async () => {
    const before = await countRows(knex);

    await portal.evaluate(healthyListing).expect(200);
    await portal.evaluate(podListJson).expect(200);
    await portal.evaluate('rubbish').expect(400);

    expect(await countRows(knex)).toEqual(before);
    expect(before).toEqual([0, 0]);
  });

  it.each([
    ['text', 'kube-system etcd-HOSTILE 1/1 Running 0 5d'],
    ['rubbish', '\u001b[2J HOSTILE \u0000 HOSTILE'],
    [
      'JSON',
      JSON.stringify({ kind: 'List', items: [createPod('x', 'HOSTILE')] }),
    ],
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
  it('may be far larger than that of other requests by default', async () => {
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
