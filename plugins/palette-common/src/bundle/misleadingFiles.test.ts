import { readFiles } from '../__testUtils__/bundles';
import { namespaceList, podList } from '../__testUtils__/kubectlYaml';

const folder = 'spectro-cluster-2026-11-23_12_00_00';
const root = `${folder}/k8s/cluster-resources`;
const NAMESPACES = `${root}/namespaces.yaml`;
const pods = (namespace: string) => `${root}/pods/${namespace}.yaml`;

const whole = podList('jet-system', 'jet-1', 'jet-2');
const secondPod = whole.lastIndexOf('- apiVersion');

/** A bundle whose file of the namespace jet-system has this text. */
const readJet = (text: string) =>
  readFiles({
    [NAMESPACES]: namespaceList('kube-system', 'jet-system'),
    [pods('kube-system')]: podList('kube-system', 'coredns-1'),
    [pods('jet-system')]: text,
  });

const listPods = (snapshot: { pods: readonly { name: string }[] }) =>
  snapshot.pods.map(({ name }) => name);

describe('a file that misleads', () => {
  it.each([
    ['between two pods', whole.slice(0, secondPod)],
    ['before the state of a pod', whole.slice(0, whole.lastIndexOf('  spec:'))],
    ['in the name of a pod', whole.slice(0, whole.lastIndexOf('-2'))],
    ['before the first pod', whole.slice(0, whole.indexOf('- apiVersion'))],
  ])('does not count as complete where it breaks off %s', async (_, text) => {
    const { snapshot } = await readJet(text);
    expect(listPods(snapshot)).not.toContain('jet-2');
    expect(snapshot.gaps).toEqual([
      {
        hides: 'pods',
        in: { namespaces: ['jet-system'] },
        reason: 'invalidResponse',
        message:
          'Pods in jet-system could not be read from the bundle: the file breaks off or is not well-formed. Collect the bundle again.',
      },
    ]);
  });

  it('proves no absence by a list of namespaces that breaks off', async () => {
    const names = namespaceList('kube-system', 'jet-system');
    const { snapshot } = await readFiles({
      [NAMESPACES]: names.slice(0, names.lastIndexOf('- apiVersion')),
      [pods('kube-system')]: podList('kube-system', 'coredns-1'),
    });
    expect(snapshot.gaps).toMatchObject([
      { hides: 'pods', in: { allExcept: ['kube-system'] } },
      { hides: 'namespaces', reason: 'invalidResponse' },
    ]);
  });

  it('is complete where items are its last field', async () => {
    const { snapshot } = await readJet(
      `kind: List\n${whole.slice(0, whole.indexOf('kind: List'))}`,
    );
    expect(listPods(snapshot)).toEqual(['coredns-1', 'jet-1', 'jet-2']);
    expect(snapshot.gaps).toEqual([]);
  });

  it.each([
    ['pods of another namespace', podList('kube-system', 'sneaky-1')],
    ['objects of another kind', namespaceList('palette-system')],
  ])('adds no %s', async (_, text) => {
    const { snapshot } = await readJet(text);
    expect(listPods(snapshot)).toEqual(['coredns-1']);
    expect(snapshot.namespaces).toHaveLength(2);
    expect(snapshot.gaps).toMatchObject([
      { in: { namespaces: ['jet-system'] }, reason: 'invalidResponse' },
    ]);
  });

  it('is read behind remarks of programs that kubectl calls', async () => {
    const { snapshot } = await readJet(
      `Kubeconfig user entry is using deprecated API version v1alpha1.\n${whole}`,
    );
    expect(snapshot.gaps).toEqual([]);
    expect(snapshot.pods).toHaveLength(3);
  });

  it('is not searched for objects behind many other lines', async () => {
    const { snapshot } = await readJet(
      'a line of text\n'.repeat(2_000) + whole,
    );
    expect(listPods(snapshot)).toEqual(['coredns-1']);
    expect(snapshot.gaps[0].message).toMatch(/it says "a line of text"/);
  });

  it('has no objects where it is full of zeros', async () => {
    const { snapshot } = await readJet('\0'.repeat(4_096));
    expect(snapshot.gaps[0].message).toMatch(/the file has no objects/);
  });

  it.each(['utf-16le', 'utf-16be'])('is read in %s', async encoding => {
    const bytes = Buffer.from(
      `\ufeff${podList('jet-system', 'jet-1')}`,
      'utf16le',
    );
    const text = encoding === 'utf-16be' ? bytes.swap16() : bytes;
    const { snapshot } = await readFiles({ 'jet-system.yaml': text });
    expect(listPods(snapshot)).toEqual(['jet-1']);
  });

  it('shares one gap with others that fail in the same way', async () => {
    const refused = 'The connection to the server 10.0.0.1:6443 was refused';
    const { snapshot } = await readFiles({
      [NAMESPACES]: namespaceList('kube-system', 'jet-system', 'os-patch'),
      [pods('kube-system')]: podList('kube-system', 'coredns-1'),
      [pods('jet-system')]: refused,
      [pods('os-patch')]: refused,
    });
    expect(snapshot.gaps).toEqual([
      {
        hides: 'pods',
        in: { namespaces: ['jet-system', 'os-patch'] },
        reason: 'unreachable',
        message: `Pods in jet-system, os-patch could not be read from the bundle: it says "${refused}". Collect the bundle again.`,
      },
    ]);
  });

  it('asks for other rights only where rights were missing', async () => {
    const { snapshot } = await readJet(
      'Error from server (Forbidden): pods is forbidden',
    );
    expect(snapshot.gaps[0].message).toMatch(
      /Collect the bundle again with a user who may list pods there\.$/,
    );
  });
});

describe('an archive that misleads', () => {
  it.each([
    [
      'bundles',
      { [pods('kube-system')]: podList('kube-system', 'a') },
      {
        'other-2026-11-23_13_00_00/k8s/cluster-resources/pods/jet-system.yaml':
          podList('jet-system', 'b'),
      },
      /more than one cluster in it: spectro-cluster-2026-11-23_12_00_00 and other-2026-11-23_13_00_00\. Check each of them by itself\.$/,
    ],
    [
      'dumps',
      { 'a/kube-system/pods.yaml': podList('kube-system', 'a') },
      { 'b/kube-system/pods.yaml': podList('kube-system', 'b') },
      /more than one cluster in it: a and b\./,
    ],
  ])('is refused where it has two %s', async (_, one, other, message) => {
    await expect(readFiles({ ...one, ...other })).rejects.toThrow(message);
  });

  it('is one bundle, whatever other folders named k8s it has', async () => {
    const { snapshot } = await readFiles({
      [NAMESPACES]: namespaceList('kube-system'),
      [`${folder}/opt/k8s/pods.yaml`]: podList('kube-system', 'other'),
      [pods('kube-system')]: podList('kube-system', 'a'),
    });
    expect(listPods(snapshot)).toEqual(['a']);
  });

  it('says that an edge host had no access to its cluster', async () => {
    const host = 'edge-1-2026-11-23_12_00_00';
    await expect(
      readFiles({
        [`${host}/console.log`]: '',
        [`${host}/k8s/pod-logs/kube-system_a_1/main/0.log`]: '',
      }),
    ).rejects.toThrow(
      'The support bundle edge-1 has no file of pods: the script had no access to the cluster. Collect it on a control plane node, or with KUBECONFIG set.',
    );
  });

  it('is refused where it has more files than a cluster can fill', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 50_001 }, (_, i) => [pods(`n${i}`), '']),
    );
    await expect(readFiles(files)).rejects.toThrow(
      'There are more than 50,000 files of Kubernetes objects, which no support bundle has.',
    );
  });
});
