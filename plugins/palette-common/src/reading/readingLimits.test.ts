import { shippedCatalog } from '../__testUtils__/catalog';
import { ClusterReader } from './ClusterReader';
import { readingLimits } from './readingLimits';
import { ReadError } from './ReadError';
import type { KubernetesFetch } from './KubernetesFetch';

const own = 'cluster-64f1c2ab9d3e7f5510aa42c7';
const reader = new ClusterReader({ catalog: shippedCatalog });
const read = (fetch: KubernetesFetch) =>
  reader.read(fetch, { timeoutMs: 30_000 });

const pod = (namespace: string, name = 'a', more: object = {}) => ({
  metadata: { namespace, name },
  status: { phase: 'Running', ...more },
});
const list = (items: readonly unknown[], token?: string) =>
  new Response(
    JSON.stringify({ items, metadata: token ? { continue: token } : {} }),
  );
const namespaceNames = (names: readonly string[]) =>
  list(names.map(name => ({ metadata: { name } })));
const many = <T>(length: number, make: (index: number) => T) =>
  Array.from({ length }, (_, index) => make(index));

/** Answers lists of pods, where namespaces are as given. */
const withPods =
  (
    pods: (path: string) => Response,
    names: readonly string[] = ['kube-system', own],
  ): KubernetesFetch =>
  async ({ path }) =>
    path.startsWith('/api/v1/namespaces?') ? namespaceNames(names) : pods(path);

/** An endless answer: a start, and the same again and again. */
function endless(start: string, again: string) {
  const encoder = new TextEncoder();
  const chunk = encoder.encode(again.repeat(Math.ceil(100_000 / again.length)));
  const watched = { sent: 0, cancelled: false };
  const body = new ReadableStream<Uint8Array>({
    start: controller => controller.enqueue(encoder.encode(start)),
    pull: controller => {
      watched.sent += chunk.byteLength;
      controller.enqueue(chunk.slice());
    },
    cancel: () => {
      watched.cancelled = true;
    },
  });
  return { watched, answer: () => new Response(body) };
}

async function failure(fetch: KubernetesFetch): Promise<ReadError> {
  const error: unknown = await read(fetch).then(
    () => undefined,
    e => e,
  );
  expect(error).toBeInstanceOf(ReadError);
  return error as ReadError;
}

describe('an answer that does not end', () => {
  it.each<[string, string, string, RegExp, number]>([
    [
      'in pods of no interest',
      '{"items":[',
      '{"metadata":{"namespace":"web","name":"a"}},',
      /more than 5000 objects/,
      1_000_000,
    ],
    [
      'in empty objects',
      '{"items":[',
      '{},',
      /objects of an unexpected shape/,
      1_000_000,
    ],
    ['in blanks', '', ' ', /broke off or is not JSON/, 1_000_000],
    ['in a web page', '<html>', '<p>', /web page/, 1_000_000],
    ['in a web page after blanks', ' \n<html>', '<p>', /web page/, 1_000_000],
    [
      'in something else than objects',
      '{"kind":"PodList","a":[',
      '{},',
      /JSON but no Kubernetes list/,
      1_000_000,
    ],
    [
      'in one text of one object',
      '{"items":[{"metadata":{"name":"',
      'x',
      /larger than 32 MB and was cut off/,
      34_000_000,
    ],
    [
      'in one object',
      '{"items":[{"a":[',
      '{},',
      /larger than 32 MB and was cut off/,
      34_000_000,
    ],
    [
      'in ever deeper nesting',
      '{"items":[',
      '[',
      /larger than 32 MB and was cut off/,
      34_000_000,
    ],
  ])('is cut off %s', async (_, start, again, says, atMost) => {
    const { answer, watched } = endless(start, again);
    const error = await failure(withPods(answer));
    expect(error.class).toBe('invalidResponse');
    expect(error.message).toMatch(says);
    expect(watched.cancelled).toBe(true);
    expect(watched.sent).toBeLessThan(atMost);
  });
});

describe('pages', () => {
  it('are refused where they have ten times as many objects as were asked for', async () => {
    const error = await failure(
      withPods(() => list(many(5_001, i => pod('web', `a-${i}`)))),
    );
    expect(error.message).toMatch(/more than 5000 objects, though at most 500/);
  });

  it('are refused where they have more objects of interest than any Palette cluster has', async () => {
    let page = 0;
    const error = await failure(
      withPods(() => {
        page++;
        return list(
          many(500, i => pod('kube-system', `a-${page}-${i}`)),
          `${page}`,
        );
      }),
    );
    expect(error.message).toMatch(/more than 20000 objects/);
    expect(page).toBe(41);
  });

  it('are counted over all namespaces that are read one by one', async () => {
    const names = many(10, i => `cluster-${String(i).padStart(24, '0')}`);
    const error = await failure(
      withPods(
        path =>
          path.startsWith('/api/v1/pods')
            ? new Response('{}', { status: 403 })
            : list(many(3_000, i => pod(names[0], `a-${i}`))),
        names,
      ),
    );
    expect(error.message).toMatch(/more than 20000 objects/);
  });

  it('end after a number of requests, also where they are empty', async () => {
    let asked = 0;
    const error = await failure(async () => {
      asked++;
      return list([], `${asked}`);
    });
    expect(error.message).toMatch(/did not end after 1000 requests/);
    expect(asked).toBe(readingLimits.requests);
  });

  it('have a token that fits into a URL', async () => {
    const error = await failure(
      withPods(() => list([], 'x'.repeat(readingLimits.continueLength + 1))),
    );
    expect(error.class).toBe('invalidResponse');
  });
});

describe('an object that is larger than any real one', () => {
  const healthy = pod('kube-system', 'well');
  const snapshotWith = (object: unknown) =>
    read(withPods(() => list([healthy, object, pod(own, 'well')])));

  it.each<[string, object]>([
    ['bytes', { message: 'x'.repeat(readingLimits.object.bytes) }],
    ['values', { more: many(readingLimits.object.values, () => 1) }],
    [
      'depth',
      JSON.parse(`{"more":${'['.repeat(70)}${']'.repeat(70)}}`) as object,
    ],
  ])('is not kept, and its %s are told as a gap', async (_, status) => {
    const snapshot = await snapshotWith(pod('kube-system', 'huge', status));
    expect(snapshot.pods.map(p => p.name)).toEqual(['well', 'well']);
    expect(snapshot.gaps).toMatchObject([
      { hides: 'pods', in: { allExcept: [] }, reason: 'tooLarge' },
    ]);
  });

  it.each([
    'status.containerStatuses',
    'status.initContainerStatuses',
    'status.conditions',
    'spec.containers',
    'spec.initContainers',
    'metadata.ownerReferences',
  ])('hides its own namespace where it has too many %s', async place => {
    const [part, field] = place.split('.') as ['metadata', string];
    const huge: Record<string, object> = pod('kube-system', 'huge');
    huge[part] = {
      ...huge[part],
      [field]: many(251, () => ({})),
    };
    const snapshot = await snapshotWith(huge);
    expect(snapshot.pods.map(p => p.name)).toEqual(['well', 'well']);
    expect(snapshot.gaps).toEqual([
      {
        hides: 'pods',
        in: { namespaces: ['kube-system'] },
        reason: 'tooLarge',
        message: expect.stringMatching(/^Pods in kube-system are larger/),
      },
    ]);
  });

  it('is a gap among namespaces too', async () => {
    const snapshot = await read(async ({ path }) =>
      path.startsWith('/api/v1/namespaces?')
        ? list([
            { metadata: { name: 'kube-system' } },
            {
              metadata: { name: 'x' },
              more: many(readingLimits.object.values, () => 1),
            },
          ])
        : list([]),
    );
    expect(snapshot.namespaces.map(n => n.name)).toEqual(['kube-system']);
    expect(snapshot.gaps).toMatchObject([
      { hides: 'namespaces', reason: 'tooLarge' },
    ]);
  });

  it('may have any number of labels and annotations, which are not looked at', async () => {
    const map = Object.fromEntries(many(10_000, i => [`example.com/${i}`, '']));
    const snapshot = await snapshotWith({
      ...healthy,
      metadata: { ...healthy.metadata, labels: map, annotations: map },
    });
    expect(snapshot.pods).toHaveLength(3);
    expect(JSON.stringify(snapshot)).not.toContain('example.com');
  });
});

it('lets other work have its turn while a page is read', async () => {
  const page = JSON.stringify({
    items: many(5_000, i =>
      pod('web', `a-${i}`, { message: 'x'.repeat(5_000) }),
    ),
  });
  let turns = 0;
  let reading = true;
  const turn = () => {
    turns++;
    if (reading) {
      setTimeout(turn);
    }
  };
  setTimeout(turn);
  await read(withPods(() => new Response(page)));
  reading = false;
  expect(page.length).toBeGreaterThan(25_000_000);
  expect(turns).toBeGreaterThan(40);
});
