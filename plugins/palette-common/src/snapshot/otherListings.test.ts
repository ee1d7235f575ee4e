import { listPods, refusal } from '../__testUtils__/pastedListings';
import { pluralize, recognizeListing, recognizeRow } from './otherListings';

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

describe('the header that kubectl prints', () => {
  it.each([
    ['ReplicaSets', 'NAME DESIRED CURRENT READY AGE'],
    ['DaemonSets', 'NAME DESIRED CURRENT READY UP-TO-DATE AVAILABLE AGE'],
    ['Deployments', 'NAME READY UP-TO-DATE AVAILABLE AGE'],
    ['StatefulSets', 'NAME READY AGE'],
    ['StatefulSets', 'NAMESPACE NAME READY AGE'],
    ['StatefulSets', 'NAME READY AGE CONTAINERS IMAGES'],
    ['Nodes', 'NAME STATUS ROLES AGE VERSION'],
    ['Namespaces', 'NAME STATUS AGE'],
    ['Namespaces', 'NAME STATUS AGE LABELS'],
    ['Services', 'NAME TYPE CLUSTER-IP EXTERNAL-IP PORT(S) AGE'],
    ['Events', 'LAST SEEN TYPE REASON OBJECT MESSAGE'],
    ['Events', 'TYPE REASON OBJECT'],
    ['Events', 'TIME TYPE REASON MESSAGE'],
    ['CronJobs', 'NAME SCHEDULE SUSPEND ACTIVE LAST SCHEDULE AGE'],
    ['Jobs', 'NAME COMPLETIONS DURATION AGE'],
    ['Ingresses', 'NAME CLASS HOSTS ADDRESS PORTS AGE'],
    ['Secrets', 'NAME TYPE DATA AGE'],
    ['ConfigMaps', 'NAME DATA AGE'],
    ['Endpoints', 'NAME ENDPOINTS AGE'],
    [
      'PersistentVolumeClaims',
      'NAME STATUS VOLUME CAPACITY ACCESS MODES STORAGECLASS AGE',
    ],
    [
      'PersistentVolumes',
      'NAME CAPACITY ACCESS MODES RECLAIM POLICY STATUS CLAIM STORAGECLASS REASON AGE',
    ],
    ['StorageClasses', 'NAME PROVISIONER RECLAIMPOLICY VOLUMEBINDINGMODE'],
    [
      'HorizontalPodAutoscalers',
      'NAME REFERENCE TARGETS MINPODS MAXPODS REPLICAS AGE',
    ],
    ['NetworkPolicies', 'NAME POD-SELECTOR AGE'],
    ['ServiceAccounts', 'NAME SECRETS AGE'],
    ['the use of processor and memory', 'NAME CPU(cores) MEMORY(bytes)'],
    [
      'Helm releases',
      'NAME NAMESPACE REVISION UPDATED STATUS CHART APP VERSION',
    ],
  ])('is of %s: %s', (what, header) => {
    expect(recognizeListing(header.split(' '))).toBe(what);
  });

  it.each([
    // Without the last of the titles that tell the kind.
    'NAME DESIRED READY',
    'NAME DESIRED CURRENT',
    'NAME AVAILABLE',
    'NAME READY',
    'NAME READY AGE NODE',
    'NAME STATUS AGE NODE',
    'NAME STATUS AGE LABELS NODE',
    'NAMESPACE NAME READY AGE NODE',
    'READY AGE IMAGES',
    'STATUS ROLES',
    'NAME CPU(cores)',
    // Not in capitals.
    'name ready age',
    'NAME Ready AGE',
    // A row.
    'NAME READY AGE 1/1',
  ])('is not that of another kind: %s', header => {
    expect(recognizeListing(header.split(' '))).toBeUndefined();
  });
});

describe('a row without a header', () => {
  it.each([
    ['cp-0 Ready control-plane 5d v1.33.1', 'Nodes'],
    ['cp-0 NotReady control-plane 5d v1.33.1', 'Nodes'],
    ['cp-0 Ready,SchedulingDisabled <none> 5d v1.33.1', 'Nodes'],
    ['pod/coredns-1', 'names, without their state'],
    ['deployment.apps/coredns', 'names, without their state'],
    ['coredns 2/2 2 2 5d', 'Deployments'],
    ['kube-system coredns 2/2 123456 2 5d', 'Deployments'],
    ['cp-0 NeverReady x', undefined],
    ['cp-0 Ready-ish x', undefined],
    ['pod/coredns-1 Running', undefined],
    ['Pod/coredns-1', undefined],
    ['a.pod/x y', undefined],
    ['coredns 2/2 Running 0 5d', undefined],
    ['coredns 2/2 2', undefined],
    ['coredns 2/2 1234567 2', undefined],
    ['coredns 2/2 2 x2', undefined],
    ['coredns 2/2 2 2x', undefined],
    ['2/2 2 2', undefined],
  ])('%s: %s', (row, what) => {
    expect(recognizeRow(row.split(' '))).toBe(what);
  });
});

it.each([
  ['Deployment', 'Deployments'],
  ['PodList', 'Pods'],
  ['NetworkPolicy', 'NetworkPolicies'],
  ['Gateway', 'Gateways'],
  ['Ingress', 'Ingresses'],
  ['Endpoints', 'Endpoints'],
  ['StorageClass', 'StorageClasses'],
  ['Matrix', 'Matrixes'],
  ['Batch', 'Batches'],
  ['ListOfXs', 'ListOfXses'],
])('the plural of %s is %s', (kind, plural) => {
  expect(pluralize(kind)).toBe(plural);
});
