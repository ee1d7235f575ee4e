import { readFiles } from '../__testUtils__/bundles';
import { namespaceList, podList } from '../__testUtils__/kubectlYaml';

const root = 'spectro-cluster-2026-11-23_12_00_00/k8s/cluster-resources';
const NAMESPACES = `${root}/namespaces.yaml`;
const pods = (namespace: string) => `${root}/pods/${namespace}.yaml`;

describe('BundleReader', () => {
  it('takes the namespaces and pods of a bundle as complete', async () => {
    const { snapshot } = await readFiles({
      [NAMESPACES]: namespaceList('kube-system'),
      [pods('kube-system')]: podList('kube-system', 'coredns-1', 'coredns-2'),
    });
    expect(snapshot.pods.map(pod => pod.name)).toEqual([
      'coredns-1',
      'coredns-2',
    ]);
    expect(snapshot.namespaces.map(n => n.name)).toEqual(['kube-system']);
    expect(snapshot.gaps).toEqual([]);
  });

  it('hides namespaces that exist and were not collected', async () => {
    const { snapshot } = await readFiles({
      [NAMESPACES]: namespaceList('kube-system', 'jet-system'),
      [pods('kube-system')]: podList('kube-system', 'coredns-1'),
    });
    expect(snapshot.gaps).toEqual([
      {
        hides: 'pods',
        in: { namespaces: ['jet-system'] },
        reason: 'partialListing',
        message: expect.stringMatching(/^The bundle has no pods of jet-system/),
      },
    ]);
  });

  it('does not ask for namespaces in which nothing of Palette can be', async () => {
    const { snapshot } = await readFiles({
      [NAMESPACES]: namespaceList('kube-system', 'web-shop'),
      [pods('kube-system')]: podList('kube-system', 'coredns-1'),
    });
    expect(snapshot.gaps).toEqual([]);
  });

  it('takes an empty list for a namespace without pods', async () => {
    const { snapshot } = await readFiles({
      [NAMESPACES]: namespaceList('kube-system', 'jet-system'),
      [pods('kube-system')]: podList('kube-system', 'coredns-1'),
      [pods('jet-system')]: podList('jet-system'),
    });
    expect(snapshot.gaps).toEqual([]);
  });

  it.each([
    [
      'forbidden',
      'Error from server (Forbidden): pods is forbidden: User "x" cannot list',
    ],
    [
      'unauthorized',
      'error: You must be logged in to the server (Unauthorized)',
    ],
    ['timeout', 'Error from server (Timeout): the server timed out'],
    ['unreachable', 'Unable to connect to the server: dial tcp: no such host'],
    ['invalidResponse', 'Segmentation fault'],
    ['invalidResponse', ''],
    [
      'invalidResponse',
      'apiVersion: v1\nitems:\n- kind: Pod\n  metadata: {{\n',
    ],
  ])('hides a namespace as %s where its file says %j', async (reason, text) => {
    const { snapshot } = await readFiles({
      [NAMESPACES]: namespaceList('kube-system', 'jet-system'),
      [pods('kube-system')]: podList('kube-system', 'coredns-1'),
      [pods('jet-system')]: text,
    });
    expect(snapshot.gaps).toMatchObject([
      { hides: 'pods', in: { namespaces: ['jet-system'] }, reason },
    ]);
    expect(snapshot.gaps[0].message).toMatch(
      /^Pods in jet-system could not be read from the bundle: /,
    );
  });

  it('hides everything where no pods could be collected', async () => {
    const { snapshot, layout } = await readFiles({
      [NAMESPACES]: namespaceList('kube-system'),
      [pods('kube-system')]: 'Unable to connect to the server: EOF',
      'x/manifests/pod.yaml': podList('kube-system', 'manifest'),
    });
    expect(layout).toBe('supportBundle');
    expect(snapshot.pods).toEqual([]);
    expect(snapshot.gaps).toMatchObject([{ reason: 'unreachable' }]);
  });

  it('reads objects behind the remarks of kubectl', async () => {
    const remarks =
      'Warning: v1 ComponentStatus is deprecated\nE1123 12:00:00.000000 1 memcache.go:287] no metrics\n';
    const { snapshot } = await readFiles({
      [NAMESPACES]: namespaceList('kube-system'),
      [pods('kube-system')]: remarks + podList('kube-system', 'coredns-1'),
    });
    expect(snapshot.pods).toHaveLength(1);
    expect(snapshot.gaps).toEqual([]);
  });

  it('hides what it does not see where namespaces were not listed', async () => {
    const { snapshot } = await readFiles({
      [NAMESPACES]: 'Error from server (Forbidden): namespaces is forbidden',
      [pods('kube-system')]: podList('kube-system', 'coredns-1'),
    });
    expect(snapshot.gaps).toMatchObject([
      { hides: 'pods', in: { allExcept: ['kube-system'] } },
      { hides: 'namespaces', reason: 'forbidden' },
    ]);
  });

  it('keeps the readable pods of a file, and hides what else may be in it', async () => {
    const broken = podList('kube-system', 'coredns-1').replace(
      'kind: List',
      '- kind: Pod\n  metadata: "\nkind: List',
    );
    const { snapshot } = await readFiles({
      [NAMESPACES]: namespaceList('kube-system'),
      [pods('kube-system')]: broken,
    });
    expect(snapshot.pods.map(pod => pod.name)).toEqual(['coredns-1']);
    expect(snapshot.gaps).toMatchObject([{ reason: 'invalidResponse' }]);
  });

  it('reads how many pods controllers are to have', async () => {
    const { snapshot } = await readFiles({
      [NAMESPACES]: namespaceList('kube-system'),
      [pods('kube-system')]: podList('kube-system', 'coredns-1'),
      [`${root}/deployments/kube-system.yaml`]: `apiVersion: v1
items:
- kind: Deployment
  metadata:
    name: coredns
    namespace: kube-system
  spec:
    replicas: 2
    template:
      spec:
        replicas: 9
kind: List
`,
    });
    expect(snapshot.workloads).toEqual([
      {
        namespace: 'kube-system',
        kind: 'Deployment',
        name: 'coredns',
        desiredPods: 2,
      },
    ]);
  });

  it('mentions files that explain nothing because they cannot be read', async () => {
    const { snapshot } = await readFiles({
      [NAMESPACES]: namespaceList('kube-system'),
      [pods('kube-system')]: podList('kube-system', 'coredns-1'),
      [`${root}/events/kube-system.yaml`]:
        'Error from server (Forbidden): events is forbidden',
    });
    expect(snapshot.gaps).toEqual([]);
    expect(snapshot.notes).toEqual([
      'cluster-resources/events/kube-system.yaml was not used: it says "Error from server (Forbidden): events is forbidden".',
    ]);
  });

  it('reports each file that it reads, and stops when it is told to', async () => {
    const files: string[] = [];
    const run = new AbortController();
    const reading = readFiles(
      {
        [NAMESPACES]: namespaceList('kube-system'),
        [`${root}/nodes.yaml`]: 'not looked at',
        [pods('kube-system')]: podList('kube-system', 'coredns-1'),
        [pods('jet-system')]: podList('jet-system', 'jet-1'),
      },
      {
        signal: run.signal,
        onProgress: progress => {
          files.push(`${progress.files} ${progress.path}`);
          if (progress.files === 2) {
            run.abort();
          }
        },
      },
    );
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    expect(files).toEqual([`1 ${NAMESPACES}`, `2 ${pods('kube-system')}`]);
  });
});
