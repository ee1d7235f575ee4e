import { shippedCatalog } from '../__testUtils__/catalog';
import { ClusterReader } from './ClusterReader';
import { ReadError } from './ReadError';
import type { KubernetesFetch, KubernetesRequest } from './types';

const now = new Date('2026-11-23T12:00:00Z');
const own = 'cluster-64f1c2ab9d3e7f5510aa42c7';
const reader = new ClusterReader({ catalog: shippedCatalog, now: () => now });

const json = (body: unknown, status = 200, headers = {}) =>
  new Response(JSON.stringify(body), { status, headers });
const status = (code: number, headers = {}) =>
  json({ kind: 'Status', code }, code, headers);
const pod = (namespace: string, name = 'a') => ({
  metadata: { namespace, name },
  status: { phase: 'Running' },
});
const namespaces = (...names: string[]) =>
  json({ items: names.map(name => ({ metadata: { name } })) });
const pods = (...items: unknown[]) => json({ items });

/** Answers each path by the first key that it starts with; keeps what was asked. */
function fake(
  answers: Readonly<Record<string, (url: URL) => Response | Promise<Response>>>,
) {
  const requests: KubernetesRequest[] = [];
  const fetch: KubernetesFetch = async request => {
    requests.push(request);
    const url = new URL(request.path, 'http://localhost');
    const key = Object.keys(answers).find(k => url.pathname === k);
    return key ? answers[key](url) : status(404);
  };
  return { fetch, requests, paths: () => requests.map(r => r.path) };
}

const NAMESPACES = '/api/v1/namespaces';
const PODS = '/api/v1/pods';
const inNamespace = (name: string) => `/api/v1/namespaces/${name}/pods`;
const read = (fetch: KubernetesFetch, timeoutMs = 5_000) =>
  reader.read(fetch, { timeoutMs });

async function failure(
  fetch: KubernetesFetch,
  timeoutMs?: number,
): Promise<ReadError> {
  const error: unknown = await read(fetch, timeoutMs).then(
    () => undefined,
    e => e,
  );
  expect(error).toBeInstanceOf(ReadError);
  return error as ReadError;
}

describe('in the common case', () => {
  it('sends two requests: metadata of namespaces, and pods without those of no interest', async () => {
    const { fetch, requests } = fake({
      [NAMESPACES]: () => namespaces('kube-system', own, 'web'),
      [PODS]: () => pods(pod('kube-system'), pod(own)),
    });
    const snapshot = await read(fetch);
    expect(requests.map(r => r.path)).toEqual([
      '/api/v1/namespaces?timeoutSeconds=5&limit=500',
      '/api/v1/pods?timeoutSeconds=5&fieldSelector=metadata.namespace!=web&limit=500',
    ]);
    expect(requests.map(r => r.accept)).toEqual([
      'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1, application/json',
      'application/json',
    ]);
    expect(snapshot).toMatchObject({
      observedAt: '2026-11-23T12:00:00.000Z',
      gaps: [],
      notes: [],
    });
    expect(snapshot.namespaces.map(n => n.name)).toEqual([
      'kube-system',
      own,
      'web',
    ]);
    expect(snapshot.pods.map(p => p.namespace)).toEqual(['kube-system', own]);
  });

  it('drops pods that are not of interest, whatever they look like', async () => {
    const { fetch } = fake({
      [NAMESPACES]: () => namespaces('kube-system'),
      [PODS]: () =>
        pods(pod('kube-system'), { metadata: { namespace: 'web' } }),
    });
    expect((await read(fetch)).pods).toHaveLength(1);
  });
});

describe('pages', () => {
  const paged =
    (pages: readonly (readonly unknown[])[]) =>
    ({ searchParams }: URL) => {
      const at = Number(searchParams.get('continue') ?? 0);
      return json({
        items: pages[at],
        metadata: at + 1 < pages.length ? { continue: `${at + 1}` } : {},
      });
    };

  it('are followed to the last, and keep what else was asked for', async () => {
    const { fetch, paths } = fake({
      [NAMESPACES]: () => namespaces('kube-system', 'web'),
      [PODS]: paged([[pod('kube-system', 'a')], [], [pod('kube-system', 'c')]]),
    });
    expect((await read(fetch)).pods.map(p => p.name)).toEqual(['a', 'c']);
    expect(paths()[3]).toBe(
      '/api/v1/pods?timeoutSeconds=5&fieldSelector=metadata.namespace!=web&limit=500&continue=2',
    );
  });

  it('start over once where a token expired', async () => {
    let expired = 0;
    const answer = paged([
      [pod('kube-system', 'a')],
      [pod('kube-system', 'b')],
    ]);
    const { fetch } = fake({
      [NAMESPACES]: () => namespaces('kube-system'),
      [PODS]: url =>
        url.searchParams.has('continue') && expired++ === 0
          ? status(410)
          : answer(url),
    });
    expect((await read(fetch)).pods.map(p => p.name)).toEqual(['a', 'b']);
  });

  it('do not start over again and again', async () => {
    const answer = paged([[pod('kube-system', 'a')], []]);
    const { fetch, requests } = fake({
      [NAMESPACES]: () => namespaces('kube-system'),
      [PODS]: url =>
        url.searchParams.has('continue') ? status(410) : answer(url),
    });
    expect((await failure(fetch)).message).toMatch(/expire twice/);
    expect(requests).toHaveLength(1 + 4);
  });

  it('may be longer than was asked for, because some servers ignore the limit', async () => {
    const { fetch } = fake({
      [NAMESPACES]: () => namespaces('web'),
      [PODS]: () =>
        json({ items: Array.from({ length: 5_000 }, () => pod('web')) }),
    });
    expect((await read(fetch)).pods).toEqual([]);
  });
});

describe('where not everything may be read', () => {
  it('asks namespace by namespace where pods of the cluster are denied', async () => {
    const { fetch, paths } = fake({
      [NAMESPACES]: () => namespaces('kube-system', own, 'web'),
      [PODS]: () => status(403),
      [inNamespace('kube-system')]: () => pods(pod('kube-system')),
      [inNamespace(own)]: () => pods(pod(own)),
    });
    const snapshot = await read(fetch);
    expect(snapshot.gaps).toEqual([]);
    expect(snapshot.pods).toHaveLength(2);
    expect(paths()).toHaveLength(4);
    expect(paths().join()).not.toMatch(/namespaces\/web/);
  });

  it('asks namespace by namespace where there are too many to exclude', async () => {
    const many = Array.from({ length: 1_000 }, (_, i) => `team-${i}`);
    const { fetch, paths } = fake({
      [NAMESPACES]: () => namespaces(...many, own),
      [inNamespace(own)]: () => pods(pod(own)),
    });
    expect((await read(fetch)).pods).toHaveLength(1);
    expect(paths()).toHaveLength(2);
  });

  it('calls a denied namespace a gap, not a failure', async () => {
    const { fetch } = fake({
      [NAMESPACES]: () => namespaces('kube-system', own),
      [PODS]: () => status(403),
      [inNamespace('kube-system')]: () => status(403),
      [inNamespace(own)]: () => pods(pod(own)),
    });
    const snapshot = await read(fetch);
    expect(snapshot.pods.map(p => p.namespace)).toEqual([own]);
    expect(snapshot.gaps).toEqual([
      {
        hides: 'pods',
        in: { namespaces: ['kube-system'] },
        reason: 'forbidden',
        message:
          'Pods in kube-system could not be read (403 forbidden). Grant get, list and watch on pods there.',
      },
    ]);
  });

  it('fails as forbidden where everything is denied', async () => {
    const { fetch } = fake({
      [NAMESPACES]: () => namespaces('kube-system', own),
      [PODS]: () => status(403),
      [inNamespace('kube-system')]: () => status(403),
      [inNamespace(own)]: () => status(403),
    });
    expect((await failure(fetch)).class).toBe('forbidden');
  });

  it('knows that there is nothing to read where no namespace is of interest', async () => {
    const { fetch } = fake({
      [NAMESPACES]: () => namespaces('web'),
      [PODS]: () => status(403),
    });
    expect(await read(fetch)).toMatchObject({ pods: [], gaps: [] });
  });

  it('keeps only pods of interest where namespaces cannot be listed, and says what that hides', async () => {
    const { fetch, requests } = fake({
      [NAMESPACES]: () => status(403),
      [PODS]: () => pods(pod('web'), pod(own), pod('kube-system')),
    });
    const snapshot = await read(fetch);
    expect(requests).toHaveLength(2);
    expect(snapshot.pods.map(p => p.namespace)).toEqual([own, 'kube-system']);
    expect(snapshot.gaps).toMatchObject([
      { hides: 'namespaces', in: { allExcept: [] }, reason: 'forbidden' },
    ]);
  });

  it('asks for the namespaces it knows by name where nothing can be listed, and hides the others', async () => {
    const { fetch } = fake({
      [NAMESPACES]: () => status(403),
      [PODS]: () => status(403),
      ...Object.fromEntries(
        ['kube-system', 'jet-system'].map(name => [
          inNamespace(name),
          () => pods(pod(name)),
        ]),
      ),
    });
    const some: KubernetesFetch = async request => {
      const response = await fetch(request);
      return response.status === 404 ? status(403) : response;
    };
    const snapshot = await read(some);
    expect(snapshot.pods).toHaveLength(2);
    const [, hidden] = snapshot.gaps;
    expect(hidden).toMatchObject({ hides: 'pods', reason: 'forbidden' });
    expect(hidden.in).toMatchObject({
      namespaces: expect.arrayContaining(['cert-manager', 'cluster-<uid>']),
    });
  });

  it('goes on without a namespace that is deleted in the meantime', async () => {
    const { fetch } = fake({
      [NAMESPACES]: () => namespaces('kube-system', own),
      [PODS]: () => status(403),
      [inNamespace('kube-system')]: () => pods(pod('kube-system')),
      [inNamespace(own)]: () => status(404),
    });
    const snapshot = await read(fetch);
    expect(snapshot.namespaces.map(n => n.name)).toEqual(['kube-system']);
    expect(snapshot.pods).toHaveLength(1);
    expect(snapshot.gaps).toEqual([]);
  });

  it('takes an address where no namespace has a list for something other than Kubernetes', async () => {
    const { fetch } = fake({
      [NAMESPACES]: () => namespaces('kube-system', own),
      [PODS]: () => status(403),
    });
    expect((await failure(fetch)).class).toBe('invalidResponse');
  });
});

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

  it('a list of pods in which something is none', async () => {
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

  it('what the request function found out itself', async () => {
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

  it('ends a reading of a cluster that does not answer, even where the request does not heed the signal', async () => {
    const error = await failure(() => never, 50);
    expect(error.class).toBe('timeout');
    expect(error.message).toMatch(/did not answer within/);
  });

  it('ends one whose answer stops in the middle', async () => {
    const stalled = () => new Response(new ReadableStream());
    expect(
      (await failure(fake({ [NAMESPACES]: stalled }).fetch, 50)).class,
    ).toBe('timeout');
  });

  it('ends one whose pages do not end', async () => {
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

  it('may be ended by the caller, who learns of it as such', async () => {
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
