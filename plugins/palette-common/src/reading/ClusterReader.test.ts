import {
  own,
  NAMESPACES,
  PODS,
  inNamespace,
  json,
  status,
  namespaces,
  pods,
  pod,
  fake,
  read,
  failure,
} from '../__testUtils__/fakeCluster';
import type { KubernetesFetch } from './KubernetesFetch';

describe('in the common case', () => {
  it('sends two requests: for metadata of namespaces, and for pods outside namespaces of no interest', async () => {
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

  it('are followed to the last, with all other parameters', async () => {
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

  it('takes an address for something other than Kubernetes where no namespace has a list', async () => {
    const { fetch } = fake({
      [NAMESPACES]: () => namespaces('kube-system', own),
      [PODS]: () => status(403),
    });
    expect((await failure(fetch)).class).toBe('invalidResponse');
  });
});
