import {
  both,
  listPods,
  plain,
  read,
  refusal,
  rows,
} from '../__testUtils__/pastedListings';

const COMMAND = '$ kubectl get pods -A';
const [header] = plain;

describe('what other commands print', () => {
  const outputs: readonly (readonly [string, readonly string[]])[] = [
    ['a context', ['$ kubectl config current-context', 'aws-prod']],
    [
      'contexts',
      [
        '$ kubectl config get-contexts',
        'CURRENT   NAME       CLUSTER    AUTHINFO     NAMESPACE',
        '*         aws-prod   aws-prod   aws-admin    ',
        '          aws-test   aws-test   aws-admin    kube-system',
      ],
    ],
    [
      'contexts without their command',
      [
        'CURRENT   NAME       CLUSTER    AUTHINFO     NAMESPACE',
        '*         aws-prod   aws-prod   aws-admin    kube-system',
      ],
    ],
    [
      'where the cluster is',
      [
        'kubectl cluster-info',
        'Kubernetes control plane is running at https://10.0.0.1:6443',
        'CoreDNS is running at https://10.0.0.1:6443/api/v1/namespaces/kube-system/services/kube-dns:dns/proxy',
        '',
        "To further debug and diagnose cluster problems, use 'kubectl cluster-info dump'.",
      ],
    ],
    [
      'names of namespaces',
      ['$ kubectl get ns -o name', 'namespace/kube-system', 'namespace/jet-1'],
    ],
    [
      'objects without a header',
      [
        '$ kubectl get deploy -A --no-headers',
        'jet-system   jet   1/1   1   1   5d',
        'kube-system   coredns-x   2/2   2   2   5d',
      ],
    ],
    [
      'objects that have a phase too',
      [
        '$ kubectl get clusters.cluster.x-k8s.io -A',
        'NAMESPACE     NAME     CLUSTERCLASS   PHASE         AGE   VERSION',
        'cluster-6f    prod-1                  Provisioned   5d    v1.30.1',
      ],
    ],
    [
      'one object',
      ['$ kubectl describe node cp-0', 'Name:       cp-0', 'Roles:   a-b'],
    ],
    [
      'a log',
      ['$ kubectl logs jet-0 -n jet-system | tail -2', 'get-it Error 5', 'x-1'],
    ],
    [
      'nothing',
      ['$ kubectl get deploy -n shop', 'No resources found in shop namespace.'],
    ],
    [
      'an error',
      [
        '$ kubectl logs jet-0 -n jet-system',
        'Error from server (BadRequest): container "jet" is waiting',
      ],
    ],
    [
      'the same of other things',
      ['$ kubectl get nodes', 'Unable to connect to the server: EOF'],
    ],
    ['filtered namespaces', ['$ kubectl get ns | grep jet', 'jet-1 Active 5d']],
    ['how many there are', ['$ kubectl get pods -A | wc -l', '66']],
    ['what another program says', ['$ hostname', 'host-1', '* a-b c-d']],
  ];

  it.each(outputs)(
    'hides nothing before and between listings: %s',
    (_, lines) => {
      for (const text of [
        [...lines, COMMAND, ...plain],
        [COMMAND, header, rows[0], ...lines, COMMAND, header, rows[1]],
      ]) {
        expect(listPods(text.join('\n'))).toEqual(both);
        expect(read(text.join('\n')).gaps).toEqual([]);
      }
    },
  );

  it.each(outputs.slice(0, -1))(
    'hides nothing behind a listing, or where its listing follows without a command: %s',
    (_, lines) => {
      for (const text of [
        [COMMAND, ...plain, ...lines],
        [...lines, '', ...plain],
      ]) {
        expect(listPods(text.join('\n'))).toEqual(both);
        expect(read(text.join('\n')).gaps).toEqual([]);
      }
    },
  );

  it('is no listing of pods', () => {
    const [, [command, ...deployments]] = outputs[5];
    expect(refusal([command, ...deployments].join('\n'))).toBe(
      'This is the output of another command, not a listing of pods (line 2). Use the output of: kubectl get pods -A',
    );
  });

  it('is noted where lines of it were left out', () => {
    const notes = (lines: readonly string[]) => read(lines.join('\n')).notes;

    expect(notes([...outputs[0][1], COMMAND, ...plain])).toEqual([
      'From line 2 on, the listing has lines of other commands, which were left out.',
    ]);
    expect(notes(['$ kubectl version', COMMAND, ...plain])).toEqual([]);
  });

  it.each([
    ['rows', rows],
    [
      'four columns',
      ['jet-system jet-0 Running n-1', 'kube-system etcd-a Running n-2'],
    ],
    [
      'three columns',
      ['jet-system jet-0 Running', 'kube-system etcd-a Running'],
    ],
    [
      'custom columns',
      [
        'NAMESPACE NAME STATUS',
        'jet-system jet-0 Running',
        'kube-system etcd-a Running',
      ],
    ],
  ])('ends where pods follow that are clearly pods: %s', (_, lines) => {
    expect(
      listPods(['kubectl config use-context x', ...lines].join('\n')),
    ).toEqual(both);
    expect(
      listPods(['$ kubectl get nodes -o name', 'node/a', ...lines].join('\n')),
    ).toEqual(both);
  });

  it('shows namespaces, with a header or without', () => {
    for (const flags of ['', ' --no-headers']) {
      const { namespaces, gaps } = read(
        [
          ...[COMMAND, ...plain, `$ kubectl get ns${flags}`],
          ...(flags ? [] : ['NAME   STATUS   AGE']),
          ...['jet-system   Active   5d', 'old   Terminating   5d'],
        ].join('\n'),
      );
      expect(gaps).toEqual([]);
      expect(namespaces.map(n => `${n.name} ${n.phase}`)).toEqual([
        'jet-system Active',
        'old Terminating',
      ]);
    }
  });

  it('does not say that a namespace has no pods', () => {
    const nothing = 'No resources found in shop namespace.';
    const jet = ['$ kubectl get pods -n jet-system', 'jet-0 1/1 Running 0 1d'];
    const complete = (command: string) =>
      read([...jet, command, nothing].join('\n')).gaps;

    expect(complete('$ kubectl get pods -n shop')).toMatchObject([
      { in: { allExcept: ['jet-system', 'shop'] } },
    ]);
    expect(complete('$ kubectl get deploy -n shop')).toMatchObject([
      { in: { allExcept: ['jet-system'] } },
    ]);
  });
});

describe('prose around a listing', () => {
  it.each([
    'Hi team, this is our pre-prod cluster:',
    'this is our pre-prod cluster',
    'pre-prod:',
    'pre-prod',
    'The pre-prod cluster',
  ])('hides nothing before a header or a command: %s', line => {
    expect(read([line, '', ...plain].join('\n')).gaps).toEqual([]);
    expect(read([line, COMMAND, ...rows].join('\n')).gaps).toEqual([]);
  });

  it.each([
    'To me everything looks up-to-date here',
    'the pre-prod cluster is fine',
    'We see that all pods are Running on pre-prod now',
  ])('hides nothing behind a listing where it is a sentence: %s', line => {
    expect(read([...plain, '', line].join('\n')).gaps).toEqual([]);
  });

  it('may still be a row that cannot be read', () => {
    for (const lines of [
      [...plain, 'kube-system web-0 <none>'],
      [...plain, 'kube-system web-0 <none>', '$'],
      [header, 'kube-system web-0 <none>', ...rows],
      [header, 'kube-system web-0', '$', ...plain],
      ['kube-system web-0', ...rows],
      [...plain, 'kube-system'],
    ]) {
      expect(read(lines.join('\n')).gaps).toMatchObject([
        { reason: 'partialListing' },
      ]);
    }
  });
});
