import { gzipSync } from 'node:zlib';
import { healthyListing } from './__testUtils__/listings';
import { TestPortal } from './__testUtils__/TestPortal';

describe('evaluations', () => {
  let portal: TestPortal;

  beforeAll(async () => {
    portal = await TestPortal.start({
      palette: { evaluations: { maxSize: '200 kB' } },
    });
  });
  afterAll(() => portal.stop());

  it.each(['application/json', 'text/plain'])(
    'refuse a request of type %s without a body',
    async type => {
      const { status, body } = await portal
        .post('/evaluations')
        .set('Content-Type', type);

      expect(status).toBe(400);
      expect(body.error.message).toContain('The listing is empty');
    },
  );

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
    const { status, body } = await portal.evaluate(
      `${healthyListing}\n?? what`,
    );

    expect([status, body.verdict]).toEqual([200, 'conformant']);
    expect(body.notes).toEqual([
      expect.stringMatching(/^1 line .* left out \(line \d{3}: "\?\? what"\)/),
    ]);
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
    const { status, body } = await portal.evaluate(healthyListing, query);

    expect(status).toBe(400);
    expect(body.error).toEqual({
      name: 'InputError',
      message: expect.stringContaining(says),
    });
  });

  it.each([
    ['as it is', 'identity'],
    ['once decompressed', 'gzip'],
  ])(
    'refuse a listing that is too large %s, and say what to do',
    async (_, encoding) => {
      const large = `${healthyListing.trimEnd()}\n`.repeat(
        Math.ceil(200_001 / healthyListing.length),
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
    },
  );

  it.each([
    ['application/x-www-form-urlencoded', 'application/x-www-form-urlencoded'],
    ['text/plain; charset=klingon', 'KLINGON'],
  ])('refuse the media type %s', async (type, says) => {
    const { status, body } = await portal
      .evaluate(healthyListing)
      .set('Content-Type', type);

    expect(status).toBe(415);
    expect(body.error).toEqual({
      name: 'UnsupportedMediaTypeError',
      statusCode: 415,
      message: expect.stringContaining(says),
    });
  });
});
