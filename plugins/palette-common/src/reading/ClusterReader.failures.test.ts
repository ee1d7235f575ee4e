import {
  own,
  NAMESPACES,
  PODS,
  inNamespace,
  json,
  status,
  namespaces,
  pods,
  fake,
  reader,
  failure,
} from '../__testUtils__/fakeCluster';
import { ReadError } from './ReadError';

describe('fails with a class, and a sentence that holds nothing of the answer:', () => {
  const secret = 'token-4711';
  const both = (answer: () => Response | Promise<Response>) =>
    fake({ [NAMESPACES]: answer, [PODS]: answer }).fetch;
  const text = (body: string) => () => new Response(body);

  it.each<[string, () => Response, string, RegExp]>([
    ['a wrong token', () => status(401), 'unauthorized', /401/],
    ['an address without API', () => status(404), 'invalidResponse', /404/],
    ['an error of the server', () => status(500), 'unreachable', /status 500/],
    ['a server that starts', () => status(503), 'unreachable', /status 503/],
    [
      'a redirect',
      () => status(302, { location: `https://${secret}` }),
      'invalidResponse',
      /302, a redirect/,
    ],
    ['a strange status', () => status(418), 'invalidResponse', /418/],
    [
      'JSON that breaks off',
      text(`{"items": ["${secret}`),
      'invalidResponse',
      /broke off/,
    ],
    ['nothing', () => new Response(null), 'invalidResponse', /broke off/],
    ['a web page', text(` <html>${secret}`), 'invalidResponse', /web page/],
    [
      'JSON that is no list',
      text(`{"a":"${secret}"}`),
      'invalidResponse',
      /no Kubernetes list/,
    ],
    [
      'JSON that is null',
      text('null'),
      'invalidResponse',
      /no Kubernetes list/,
    ],
    [
      'a list of something else',
      text(`{"items":["${secret}"]}`),
      'invalidResponse',
      /unexpected shape/,
    ],
  ])('%s', async (_, answer, failureClass, message) => {
    const error = await failure(both(answer));
    expect(error.class).toBe(failureClass);
    expect(error.message).toMatch(message);
    expect(error.message).not.toContain(secret);
  });

  it('a list of pods with an item that is not a pod', async () => {
    for (const item of [null, 'x', {}, { metadata: { name: 'a' } }]) {
      const { fetch } = fake({
        [NAMESPACES]: () => namespaces('kube-system'),
        [PODS]: () => pods(item),
      });
      expect((await failure(fetch)).message).toMatch(/unexpected shape/);
    }
  });

  it('a connection that cannot be made', async () => {
    const error = await failure(async () => {
      throw new TypeError(`fetch failed ${secret}`);
    });
    expect(error.class).toBe('unreachable');
    expect(error.message).not.toContain(secret);
  });

  it('an error of the request function itself', async () => {
    const found = new ReadError('notSupported', 'No.');
    expect(
      await failure(async () => {
        throw found;
      }),
    ).toBe(found);
  });

  it.each([
    ['7', 7],
    ['0', undefined],
    ['Wed, 21 Oct 2026 07:28:00 GMT', undefined],
    ['1e999', undefined],
    ['-1', undefined],
  ])(
    'an overloaded server that says Retry-After: %s',
    async (value, seconds) => {
      const error = await failure(
        both(() => status(429, { 'retry-after': value })),
      );
      expect(error.class).toBe('unreachable');
      expect(error.retryAfterSeconds).toBe(seconds);
    },
  );
});

describe('time', () => {
  const never = new Promise<never>(() => {});

  it('ends a reading of a cluster that does not answer, even where the request ignores the signal', async () => {
    const error = await failure(() => never, 50);
    expect(error.class).toBe('timeout');
    expect(error.message).toMatch(/did not answer within/);
  });

  it('ends a reading whose answer stops in the middle', async () => {
    const stalled = () => new Response(new ReadableStream());
    expect(
      (await failure(fake({ [NAMESPACES]: stalled }).fetch, 50)).class,
    ).toBe('timeout');
  });

  it('ends a reading whose pages do not end', async () => {
    const { fetch, requests } = fake({
      [NAMESPACES]: async () => {
        await new Promise(resolve => setTimeout(resolve, 1));
        return json({ items: [], metadata: { continue: 'x' } });
      },
    });
    expect((await failure(fetch, 100)).class).toBe('timeout');
    const asked = requests.length;
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(requests.length).toBeLessThanOrEqual(asked + 1);
  });

  it('is given to the API server too, in whole seconds', async () => {
    const { fetch, paths } = fake({ [NAMESPACES]: () => status(401) });
    await failure(fetch, 1_200);
    expect(paths()[0]).toContain('timeoutSeconds=2');
  });

  it('ends where the caller aborts, with the reason of the caller', async () => {
    const controller = new AbortController();
    const reading = reader.read(() => never, {
      timeoutMs: 5_000,
      signal: controller.signal,
    });
    controller.abort(new Error('shutting down'));
    await expect(reading).rejects.toThrow('shutting down');
  });

  it('stops the other requests where one ends the reading', async () => {
    const signals: AbortSignal[] = [];
    const { fetch } = fake({
      [NAMESPACES]: () => namespaces('kube-system', own, 'jet-system'),
      [PODS]: () => status(403),
      [inNamespace(own)]: () => status(401),
      [inNamespace('kube-system')]: () => never,
      [inNamespace('jet-system')]: () => never,
    });
    const error = await failure(request => {
      signals.push(request.signal);
      return fetch(request);
    });
    expect(error.class).toBe('unauthorized');
    expect(signals.every(signal => signal.aborted)).toBe(true);
  });
});

it('leaves no body of a refused request unread', async () => {
  const cancelled: string[] = [];
  const refusing =
    (code: number) =>
    ({ pathname }: URL) =>
      new Response(
        new ReadableStream({
          cancel: () => {
            cancelled.push(pathname);
          },
        }),
        { status: code },
      );
  const { fetch } = fake({
    [NAMESPACES]: refusing(403),
    [PODS]: refusing(404),
  });
  await failure(fetch);
  expect(cancelled).toEqual([NAMESPACES, PODS]);
});
