import { ListReader } from './ListReader';
import { ReadError } from './ReadError';
import { ReadingBudget } from './ReadingBudget';
import type { KubernetesRequest } from './KubernetesFetch';

const PATH = '/api/v1/pods?fieldSelector=a!=b';
const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status });
const page = (items: readonly unknown[], next?: string | null) =>
  json({ items, metadata: { continue: next ?? undefined } });

/** Gives these answers in turn, the last one again and again. */
function open(
  answers: readonly (() => Response)[],
  options: { readonly signal?: AbortSignal } = {},
) {
  const requests: KubernetesRequest[] = [];
  const reader = new ListReader(
    async request => {
      requests.push(request);
      return answers[Math.min(requests.length, answers.length) - 1]();
    },
    {
      signal: options.signal ?? new AbortController().signal,
      budget: new ReadingBudget(),
    },
  );
  const list = (project: (item: unknown) => unknown = item => item) =>
    reader.list(PATH, project);
  return { reader, requests, list };
}
const failure = (listed: Promise<unknown>) =>
  listed.then(
    () => undefined,
    (error: unknown) => error as ReadError,
  );

describe('a list', () => {
  it('is read page by page, with all other parameters', async () => {
    const { list, requests } = open([
      () => page(['a'], 'next'),
      () => page([], 'last'),
      () => page(['b'], ''),
    ]);

    expect(await list()).toMatchObject({ items: ['a', 'b'] });
    expect(requests.map(r => [r.path, r.accept])).toEqual(
      ['', '&continue=next', '&continue=last'].map(token => [
        `/api/v1/pods?fieldSelector=a!=b&limit=500${token}`,
        'application/json',
      ]),
    );
  });

  it('may be asked for as metadata only', async () => {
    const { reader, requests } = open([() => page([])]);
    await reader.list('/api/v1/namespaces', item => item, 'metadata');

    expect(requests[0]).toMatchObject({
      path: '/api/v1/namespaces?limit=500',
      accept:
        'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1, application/json',
    });
  });

  it('may be compressed on its way, unless only its Table is asked for, which is small', async () => {
    const { reader, list, requests } = open([() => page([])]);
    await list();
    await reader.list(PATH, item => item, 'metadata');
    await reader.listRows(PATH, item => item);

    expect(requests.map(r => Boolean(r.isSmall))).toEqual([false, false, true]);
  });

  it.each([{ items: [1] }, { items: [1], metadata: null }])(
    'may have no metadata: %j',
    async body => {
      expect(await open([() => json(body)]).list()).toMatchObject({
        items: [1],
      });
    },
  );

  it('keeps the projection of each object, and drops objects without one', async () => {
    const { list } = open([() => page([1, 2, 3])]);

    expect(await list(n => (n === 2 ? undefined : `kept ${n}`))).toMatchObject({
      items: ['kept 1', 'kept 3'],
    });
  });

  it('is read where it was asked for as a Table, and drops objects without a projection, too', async () => {
    const { reader } = open([() => page([1, 2, 3])]);
    const rows = await reader.listRows(PATH, n => (n === 2 ? undefined : n));

    expect(rows).toMatchObject({ items: [1, 3] });
  });

  it('is never a Table where none was asked for', async () => {
    const { list } = open([
      () => json({ rows: [], columnDefinitions: [], metadata: {} }),
    ]);

    expect((await failure(list()))?.message).toMatch(/no Kubernetes list/);
  });

  it('is not requested where the reading has ended before', async () => {
    const { list, requests } = open([() => page([])], {
      signal: AbortSignal.abort(new Error('ended')),
    });

    await expect(list()).rejects.toThrow('ended');
    expect(requests).toEqual([]);
  });

  it('is not requested after the reading has ended', async () => {
    const controller = new AbortController();
    const { list, requests } = open(
      [
        () => {
          controller.abort(new Error('ended'));
          return page([], 'next');
        },
      ],
      { signal: controller.signal },
    );

    await expect(list()).rejects.toThrow('ended');
    expect(requests).toHaveLength(1);
  });
});

describe('a list that is not given', () => {
  const refused = (status: number) => {
    const seen = { cancelled: false };
    const answer = () =>
      new Response(
        new ReadableStream({
          cancel: () => {
            seen.cancelled = true;
          },
        }),
        { status },
      );
    return { answer, seen };
  };

  it.each([
    [403, 'forbidden'],
    [404, 'notFound'],
  ])(
    'is a refusal with %i, whose body is given back',
    async (status, reason) => {
      const { answer, seen } = refused(status);

      expect(await open([answer]).list()).toEqual({ refused: reason });
      expect(seen.cancelled).toBe(true);
    },
  );

  it('is a refusal without a body, too', async () => {
    const { list } = open([() => new Response(null, { status: 403 })]);

    expect(await list()).toEqual({ refused: 'forbidden' });
  });

  it('is an error without a body, too', async () => {
    const error = await failure(
      open([() => new Response(null, { status: 500 })]).list(),
    );

    expect(error?.message).toMatch(/status 500/);
  });

  it('is read again once after it expired, without the pages that were read before', async () => {
    const { answer, seen } = refused(410);
    const { list, requests } = open([
      () => page(['a'], 'next'),
      answer,
      () => page(['b'], 'again'),
      () => page(['c']),
    ]);

    expect(await list()).toMatchObject({ items: ['b', 'c'] });
    expect(seen.cancelled).toBe(true);
    expect(requests[2].path).toBe('/api/v1/pods?fieldSelector=a!=b&limit=500');
  });

  it('is not read a third time', async () => {
    const expired = [() => page([], 'next'), () => json({}, 410)];
    const { list, requests } = open([...expired, ...expired, ...expired]);

    expect(await failure(list())).toMatchObject({
      class: 'invalidResponse',
      message:
        'The API server let the list expire twice while it was being read. It will be tried again.',
    });
    expect(requests).toHaveLength(4);
  });

  it('cannot have expired at its first page', async () => {
    const error = await failure(open([() => json({}, 410)]).list());

    expect(error?.message).toMatch(/status 410, which was not expected/);
  });

  it('is an error where the answer is not a list', async () => {
    for (const body of [null, {}, { items: {} }, { items: [], metadata: 7 }]) {
      expect(await failure(open([() => json(body)]).list())).toMatchObject({
        class: 'invalidResponse',
        message:
          "The answer is JSON but no Kubernetes list. Check whether the cluster's URL leads to its API server.",
      });
    }
  });

  it('is an error where its objects have another shape, and the error says nothing of them', async () => {
    const { list } = open([() => page([1])]);
    const project = () => {
      throw new Error('token-4711');
    };

    expect(await failure(list(project))).toMatchObject({
      class: 'invalidResponse',
      message:
        "The answer holds objects of an unexpected shape. Check whether the cluster's URL leads to its API server.",
    });
  });
});
