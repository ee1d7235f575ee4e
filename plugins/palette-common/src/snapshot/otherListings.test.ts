import { listPods, refusal } from '../__testUtils__/pastedListings';

describe('a listing of other things is refused by name:', () => {
  it.each([
    [
      'Deployments',
      'NAMESPACE NAME READY UP-TO-DATE AVAILABLE AGE\na b 1/1 1 1 1d',
    ],
    [
      'Nodes',
      'NAME STATUS ROLES AGE VERSION\ncp-0 Ready control-plane 1d v1.33.1',
    ],
    [
      'Services',
      'NAMESPACE NAME TYPE CLUSTER-IP EXTERNAL-IP PORT(S) AGE\na b ClusterIP 10.0.0.1 <none> 443/TCP 1d',
    ],
    ['Namespaces', 'NAME STATUS AGE\nkube-system Active 1d'],
    [
      'Events',
      'NAMESPACE LAST SEEN TYPE REASON OBJECT MESSAGE\na 1m Normal Pulled pod/x y',
    ],
    [
      'DaemonSets',
      'NAMESPACE NAME DESIRED CURRENT READY UP-TO-DATE AVAILABLE NODE SELECTOR AGE\na b 1 1 1 1 1 <none> 1d',
    ],
    ['StatefulSets', 'NAMESPACE NAME READY AGE\na b 1/1 1d'],
    [
      'the use of processor and memory',
      'NAMESPACE NAME CPU(cores) MEMORY(bytes)\na b 1m 20Mi',
    ],
  ])('%s', (what, text) =>
    expect(refusal(text)).toBe(
      `This is a listing of ${what}, not of pods (line 1). Use the output of: kubectl get pods -A`,
    ),
  );

  it.each([
    ['JSON', JSON.stringify({ kind: 'List', items: [{ kind: 'Deployment' }] })],
    ['JSON of one', JSON.stringify({ kind: 'Deployment', metadata: {} })],
    [
      'YAML',
      'apiVersion: v1\nitems:\n- kind: Deployment\n  metadata:\n    name: a\nkind: List\n',
    ],
  ])('%s', (_, text) =>
    expect(refusal(text)).toMatch(
      /^The listing has no pods: it is a listing of Deployments\./,
    ),
  );

  it.each([
    ['Deployments', 'kube-system   coredns   2/2   2   2   5d'],
    ['Nodes', 'cp-0   Ready   control-plane   5d   v1.33.1'],
    ['names, without their state', 'pod/coredns-1'],
  ])('%s without a header', (what, line) =>
    expect(refusal(line)).toMatch(
      `It is of a listing of ${what}, not of pods. Use the output of`,
    ),
  );

  it('what kubectl describe prints', () =>
    expect(
      refusal(
        'Name:             jet-0\nNamespace:        jet-system\nPriority: 0',
      ),
    ).toMatch(/^Line 1 of the listing is what kubectl describe prints/));

  it('a table of pods in custom columns is not refused', () =>
    expect(listPods('NAMESPACE NAME STATUS AGE\na b Running 1d')).toEqual([
      'a/b Running',
    ]));
});
