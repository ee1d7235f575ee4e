import { readFiles } from '../__testUtils__/bundles';
import { namespaceList, podList } from '../__testUtils__/kubectlYaml';

const podJson = (namespace: string, ...names: string[]) =>
  JSON.stringify({
    kind: 'PodList',
    apiVersion: 'v1',
    metadata: {},
    items: names.map(name => ({
      metadata: { namespace, name },
      status: { phase: 'Running' },
    })),
  });

const listNames = ({ pods }: { pods: readonly { name: string }[] }) =>
  pods.map(({ name }) => name);

describe('other layouts', () => {
  it('reads what kubectl cluster-info dump writes', async () => {
    const { layout, snapshot } = await readFiles({
      'dump/nodes.json': '{"kind": "NodeList", "items": []}',
      'dump/kube-system/pods.json': podJson('kube-system', 'coredns-1'),
      'dump/kube-system/coredns-1/logs.txt': 'a line',
      'dump/jet-system/pods.json': podJson('jet-system'),
    });
    expect(layout).toBe('clusterInfoDump');
    expect(listNames(snapshot)).toEqual(['coredns-1']);
    expect(snapshot.gaps).toMatchObject([
      { hides: 'pods', in: { allExcept: ['jet-system', 'kube-system'] } },
      { hides: 'namespaces' },
    ]);
  });

  it('reads files of kubectl get, one for each namespace', async () => {
    const { layout, snapshot, name, collectedAt } = await readFiles({
      'kube-system.yaml': podList('kube-system', 'coredns-1'),
      'jet.json': podJson('jet-system', 'jet-1'),
      'README.md': 'Some notes',
    });
    expect(layout).toBe('listings');
    expect(listNames(snapshot)).toEqual(['coredns-1', 'jet-1']);
    expect(snapshot.gaps[0].in).toEqual({
      allExcept: ['jet-system', 'kube-system'],
    });
    expect({ name, collectedAt }).toEqual({
      name: 'bundle',
      collectedAt: '2026-11-23T12:30:00.000Z',
    });
  });

  it('takes one list of several namespaces for the whole cluster', async () => {
    const all = podList('kube-system', 'coredns-1').replace(
      'kind: List',
      `${podList('jet-system', 'jet-1').split('items:\n')[1]}`,
    );
    const { snapshot } = await readFiles({ 'all.yaml': all });
    expect(listNames(snapshot)).toEqual(['coredns-1', 'jet-1']);
    expect(snapshot.gaps).toMatchObject([{ hides: 'namespaces' }]);
  });

  it('uses the list of namespaces that is there', async () => {
    const { snapshot } = await readFiles({
      'namespaces.yaml': namespaceList('kube-system'),
      'pods.yaml': podList('kube-system', 'coredns-1'),
    });
    expect(snapshot.gaps).toEqual([]);
  });

  it('reads what kubectl cluster-info dump prints, and no logs', async () => {
    const print = (...lists: string[]) =>
      lists
        .map(list => JSON.stringify(JSON.parse(list), undefined, 4))
        .join('\n');
    const { snapshot } = await readFiles({
      'dump.txt': `${print(
        '{"kind": "NodeList", "items": [{"metadata": {"name": "a"}}]}',
        podJson('kube-system', 'coredns-1'),
        podJson('jet-system', 'jet-1'),
      )}
==== START logs for container main of pod jet-system/jet-1 ====
{
not JSON
==== END logs for container main of pod jet-system/jet-1 ====
`,
    });
    expect(listNames(snapshot)).toEqual(['coredns-1', 'jet-1']);
    expect(snapshot.gaps).toMatchObject([
      { hides: 'pods', in: { allExcept: ['jet-system', 'kube-system'] } },
      { hides: 'namespaces' },
    ]);
  });

  it('takes the manifests of a node for no pods', async () => {
    const root = 'edge-1-2026-11-23_12_00_00';
    const manifest = podList('kube-system', 'kube-apiserver');
    const { snapshot } = await readFiles({
      [`${root}/manifests/kube-apiserver.yaml`]: manifest,
      [`${root}/k8s/cluster-info/dump/kube-system/pods.yaml`]: manifest,
      [`${root}/k8s/cluster-resources/pods/kube-system.yaml`]: podList(
        'kube-system',
        'coredns-1',
      ),
    });
    expect(listNames(snapshot)).toEqual(['coredns-1']);
  });

  it.each([
    [{}],
    [{ 'notes.txt': 'Hello' }],
    [{ 'x/k8s/nodes.yaml': podList('kube-system', 'coredns-1') }],
    [{ 'secrets.yaml': 'apiVersion: v1\nkind: Secret\nmetadata: {}\n' }],
  ])('refuses what has no pods: %j', async files => {
    await expect(readFiles(files)).rejects.toThrow(
      /^No support bundle was found there/,
    );
  });
});
