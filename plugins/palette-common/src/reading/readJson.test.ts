import { ReadError } from './ReadError';
import { readJson } from './readJson';

const MB = 1_000_000;
const SECRET = 'token-4711';

async function failure(response: Response, maxBytes = MB): Promise<ReadError> {
  const error: unknown = await readJson(response, maxBytes).then(
    () => undefined,
    e => e,
  );
  expect(error).toBeInstanceOf(ReadError);
  expect((error as ReadError).message).not.toContain(SECRET);
  return error as ReadError;
}
const answered = (status: number, headers = {}) =>
  new Response(status === 204 ? null : SECRET, { status, headers });

/** A body in pieces, and whether the reader stopped it. */
function inPieces(...pieces: readonly Uint8Array[]) {
  const seen = { cancelled: false };
  const rest = [...pieces];
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = rest.shift();
      if (piece) {
        controller.enqueue(piece);
      } else {
        controller.close();
      }
    },
    cancel() {
      seen.cancelled = true;
    },
  });
  return { response: new Response(body), seen };
}

describe('a successful answer', () => {
  it('is read as JSON, wherever its bytes were parted', async () => {
    const bytes = new TextEncoder().encode('{"name":"Zürich 💥"}');
    const pieces = [...bytes].map(byte => new Uint8Array([byte]));

    expect(await readJson(inPieces(...pieces).response, MB)).toEqual({
      name: 'Zürich 💥',
    });
  });

  it('is read up to the very limit, and cut off beyond it', async () => {
    const exact = () => inPieces(new TextEncoder().encode('"12345678"'));

    expect(await readJson(exact().response, 10)).toBe('12345678');
    const { response, seen } = inPieces(
      new Uint8Array(MB),
      new Uint8Array(MB),
      new Uint8Array(MB),
      new Uint8Array(MB),
    );
    const error = await failure(response, 2 * MB);
    expect(error).toMatchObject({
      class: 'invalidResponse',
      message:
        "The answer is larger than 2 MB and was cut off. Look whether the cluster's URL leads to its API server.",
    });
    expect(seen.cancelled).toBe(true);
  });

  it('that is no JSON is refused without a word of it', async () => {
    expect(await failure(new Response(`{"a":"${SECRET}`))).toMatchObject({
      class: 'invalidResponse',
      message:
        'The answer broke off or is not JSON. It will be tried again; if it stays, look what stands between Backstage and the API server.',
    });
    expect(await failure(new Response(null))).toMatchObject({
      message: expect.stringMatching(/^The answer broke off/),
    });
  });

  it('that is a web page is told from what broke off', async () => {
    const page =
      'The answer is a web page instead of JSON. A proxy or a sign-in page stands between Backstage and the API server.';

    expect(await failure(new Response(`\n <html>${SECRET}`))).toMatchObject({
      class: 'invalidResponse',
      message: page,
    });
    expect((await failure(new Response('text, then <'))).message).not.toBe(
      page,
    );
  });
});

describe('an answer with another status', () => {
  it.each([
    [
      401,
      'unauthorized',
      'The API server did not accept the credentials (401). Renew the token or the cloud credentials of this cluster in the Kubernetes plugin.',
    ],
    [
      300,
      'invalidResponse',
      'The API server answered with status 300, a redirect, which an API server never sends. Look what stands between Backstage and the cluster.',
    ],
    [399, 'invalidResponse', /399, a redirect/],
    [400, 'invalidResponse', /400, which was not expected/],
    [
      204,
      'invalidResponse',
      "The API server answered with status 204, which was not expected. Look whether the cluster's URL leads to its API server.",
    ],
    [299, 'invalidResponse', /299, which was not expected/],
    [
      429,
      'unreachable',
      'The API server answered with status 429: it is overloaded and asks to be left alone for a while. It will be tried again.',
    ],
    [499, 'invalidResponse', /499, which was not expected/],
    [
      500,
      'unreachable',
      'The API server answered with status 500. Look whether it is up and whether Backstage reaches it.',
    ],
    [599, 'unreachable', /status 599\. Look whether it is up/],
  ])('%i is %s', async (status, failureClass, message) => {
    const error = await failure(answered(status));

    expect(error.class).toBe(failureClass);
    expect(error.message).toMatch(message);
    expect(error.retryAfterSeconds).toBeUndefined();
  });

  it('is not read, and its body is given back', async () => {
    const { response, seen } = inPieces(new Uint8Array(MB));
    await failure(new Response(response.body, { status: 500 }));

    expect(seen.cancelled).toBe(true);
  });

  it.each([
    ['7', 7],
    ['99999', 99_999],
    ['0', undefined],
    ['100000', undefined],
    ['7s', undefined],
    [' -7', undefined],
    ['x7', undefined],
    ['Wed, 21 Oct 2026 07:28:00 GMT', undefined],
  ])('asks for a rest with Retry-After: %s', async (value, seconds) => {
    const headers = { 'retry-after': value };

    for (const status of [429, 503]) {
      const error = await failure(answered(status, headers));
      expect(error.retryAfterSeconds).toBe(seconds);
    }
    expect(
      (await failure(answered(401, headers))).retryAfterSeconds,
    ).toBeUndefined();
  });
});
