import { shippedCatalog } from '../__testUtils__/catalog';
import { ClusterReader } from './ClusterReader';
import type { KubernetesFetch, KubernetesRequest } from './KubernetesFetch';

const OWN = 'cluster-64f1c2ab9d3e7f5510aa42c7';
const NAMESPACES = '/api/v1/namespaces';
const PODS = '/api/v1/pods';
const podsIn = (namespace: string) => `/api/v1/namespaces/${namespace}/pods`;

const list = (...items: unknown[]) => new Response(JSON.stringify({ items }));
const namespaces = (...names: string[]) =>
  list(...names.map(name => ({ metadata: { name } })));
const refused = (status: number) => new Response('{}', { status });
const pod = (namespace: string, containers = 1) => ({
  metadata: { namespace, name: 'a' },
  spec: { containers: Array.from({ length: containers }, () => ({})) },
});

/** A cluster that answers some paths, and all others with 404. */
function cluster(answers: Readonly<Record<string, () => Response>>) {
  const requests: KubernetesRequest[] = [];
  const fetch: KubernetesFetch = async request => {
    requests.push(request);
    const [path] = request.path.split('?');
    return answers[path]?.() ?? refused(404);
  };
  return { fetch, requests };
}
const reader = new ClusterReader({ catalog: shippedCatalog });
const read = (answers: Readonly<Record<string, () => Response>>) =>
  reader.read(cluster(answers).fetch, { timeoutMs: 5_000 });

describe('a reading', () => {
  it('is dated at the time when it began', async () => {
    const before = Date.now();
    const { observedAt } = await read({
      [NAMESPACES]: () => namespaces(),
      [PODS]: () => list(),
    });

    expect(Date.parse(observedAt)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(observedAt)).toBeLessThanOrEqual(Date.now());
  });

  it('aborts its requests where the caller ends it', async () => {
    const controller = new AbortController();
    const signals: AbortSignal[] = [];
    const reading = reader.read(
      request => {
        signals.push(request.signal);
        return new Promise(() => {});
      },
      { timeoutMs: 60_000, signal: controller.signal },
    );
    controller.abort(new Error('shutting down'));

    expect(signals.map(signal => signal.aborted)).toEqual([true]);
    await expect(reading).rejects.toThrow('shutting down');
  });

  it('says after how many whole seconds it timed out', async () => {
    await expect(
      reader.read(() => new Promise(() => {}), { timeoutMs: 500 }),
    ).rejects.toMatchObject({
      class: 'timeout',
      message:
        'The cluster did not answer within 1 s. Check whether Backstage reaches its API server.',
    });
  });

  it('says that a connection broke off', async () => {
    await expect(
      reader.read(
        async () => {
          throw new TypeError('fetch failed');
        },
        { timeoutMs: 5_000 },
      ),
    ).rejects.toMatchObject({
      class: 'unreachable',
      message:
        'The connection to the cluster broke off. Check whether Backstage reaches its API server.',
    });
  });

  it('has no namespaces where they may not be listed', async () => {
    const snapshot = await read({
      [NAMESPACES]: () => refused(403),
      [PODS]: () => list(),
    });
    expect(snapshot.namespaces).toEqual([]);
  });
});

describe('pods', () => {
  it('show that an address is not Kubernetes where it has no list of them', async () => {
    await expect(
      read({
        [NAMESPACES]: () => namespaces('kube-system'),
        [podsIn('kube-system')]: () => list(),
      }),
    ).rejects.toMatchObject({
      class: 'invalidResponse',
      message:
        "The address has no Kubernetes API (404). Check whether the cluster's URL leads to its API server.",
    });
  });

  it('are hidden where one is too large, in the namespace that it names', async () => {
    const hidden = [
      expect.objectContaining({
        hides: 'pods',
        in: { namespaces: ['kube-system'] },
      }),
    ];
    const large = () => list(pod('kube-system', 251));
    const found = { [NAMESPACES]: () => namespaces('kube-system', OWN) };

    expect((await read({ ...found, [PODS]: large })).gaps).toEqual(hidden);
    expect(
      (
        await read({
          ...found,
          [PODS]: () => refused(403),
          [podsIn('kube-system')]: large,
          [podsIn(OWN)]: () => list(pod(OWN)),
        })
      ).gaps,
    ).toEqual(hidden);
  });

  it('are asked for in namespaces with fixed names only, where namespaces may not be listed', async () => {
    const { fetch, requests } = cluster({
      [NAMESPACES]: () => refused(403),
      [PODS]: () => refused(403),
      [podsIn('kube-system')]: () => list(pod('kube-system')),
    });
    const { pods } = await reader.read(fetch, { timeoutMs: 5_000 });
    const asked = requests.map(({ path }) => decodeURIComponent(path));

    expect(pods).toHaveLength(1);
    expect(asked.filter(path => path.includes('<'))).toEqual([]);
  });

  it('are forbidden where each namespace is denied or gone', async () => {
    await expect(
      read({
        [NAMESPACES]: () => namespaces('kube-system', OWN),
        [PODS]: () => refused(403),
        [podsIn('kube-system')]: () => refused(403),
      }),
    ).rejects.toMatchObject({
      class: 'forbidden',
      message:
        'Pods could not be listed, neither in the whole cluster nor in any namespace of interest (403 forbidden). Grant get, list and watch on namespaces and pods.',
    });
  });

  it('have one gap that names the denied namespaces in order', async () => {
    const { gaps } = await read({
      [NAMESPACES]: () => namespaces('kube-system', 'cert-manager', OWN),
      [PODS]: () => refused(403),
      [podsIn('kube-system')]: () => refused(403),
      [podsIn('cert-manager')]: () => refused(403),
      [podsIn(OWN)]: () => list(pod(OWN)),
    });
    expect(gaps.map(gap => gap.in)).toEqual([
      { namespaces: ['cert-manager', 'kube-system'] },
    ]);
  });
});
