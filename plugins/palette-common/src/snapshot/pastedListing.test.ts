import { listingText } from '../fixtures/listings';
import { parseListing, type ListingOptions } from './parseListing';

const observedAt = new Date('2026-11-23T12:00:00Z');
const read = (text: string, options: Partial<ListingOptions> = {}) =>
  parseListing(text, { observedAt, ...options });
const podsOf = (text: string, options: Partial<ListingOptions> = {}) =>
  read(text, options).pods.map(
    p => `${p.namespace}/${p.name} ${p.reason ?? p.phase}`,
  );
const refusal = (text: string, options: Partial<ListingOptions> = {}) => {
  try {
    read(text, options);
  } catch (error) {
    expect((error as Error).name).toBe('InputError');
    return (error as Error).message;
  }
  return 'not refused';
};

const header = 'NAMESPACE     NAME     READY   STATUS    RESTARTS   AGE';
const rows = [
  'jet-system    jet-0    1/1     Running   0          12d',
  'kube-system   etcd-a   1/1     Running   0          12d',
];
const plain = [header, ...rows];
const both = ['jet-system/jet-0 Running', 'kube-system/etcd-a Running'];
const ESC = '\u001b';

describe('what people paste is read:', () => {
  it.each<[string, string]>([
    ['what kubectl prints', plain.join('\n')],
    ['--no-headers', rows.join('\n')],
    ['a prompt', `$ kubectl get pods -A\n${plain.join('\n')}\n$ `],
    [
      'a prompt of root',
      `root@host-1:~# kubectl get pods --all-namespaces\n${plain.join(
        '\n',
      )}\nroot@host-1:~#`,
    ],
    [
      'a prompt in brackets',
      `[root@host ~]# kubectl get pods -A\n${plain.join('\n')}\n[root@host ~]#`,
    ],
    [
      'a prompt of PowerShell',
      `PS C:\\Users\\me> kubectl.exe get pods -A\r\n${plain.join(
        '\r\n',
      )}\r\nPS C:\\Users\\me>`,
    ],
    [
      'a prompt with an arrow',
      `➜  ~ kubectl get pods -A\n${plain.join('\n')}\n➜  ~`,
    ],
    [
      'a command of several lines',
      `$ kubectl get pods --all-namespaces \\\n  --output wide\n${plain.join(
        '\n',
      )}`,
    ],
    [
      'colours',
      plain
        .map(l => l.replace('Running', `${ESC}[32mRunning${ESC}[0m`))
        .join('\n'),
    ],
    ['tabs', plain.map(l => l.replace(/ {2,}/g, '\t')).join('\n')],
    ['Windows line ends', plain.join('\r\n')],
    ['a byte order mark', `\uFEFF${plain.join('\n')}`],
    ['a Markdown fence', `\`\`\`text\n${plain.join('\n')}\n\`\`\``],
    ['a quotation', plain.map(l => `> ${l}`).join('\n')],
    [
      'a fence in a quotation',
      ['```', ...plain, '```'].map(l => `> ${l}`).join('\n'),
    ],
    ['numbers of grep -n', plain.map((l, i) => `${i + 1}:${l}`).join('\n')],
    [
      'numbers of cat -n',
      plain.map((l, i) => `     ${i + 1}\t${l}`).join('\n'),
    ],
    ['numbers and blanks', plain.map((l, i) => `  ${i + 9}  ${l}`).join('\n')],
    [
      'numbers without a header',
      rows.map((l, i) => `  ${i + 1}  ${l}`).join('\n'),
    ],
    [
      'a table of Markdown',
      [
        '| NAMESPACE | NAME | STATUS |',
        '|---|---|---|',
        '| jet-system | jet-0 | Running |',
        '| kube-system | etcd-a | Running |',
      ].join('\n'),
    ],
    [
      'blanks that do not break',
      plain.map(l => l.replace(/ /g, '\u00a0')).join('\n'),
    ],
    [
      'warnings of kubectl',
      `Warning: v1 Endpoints is old\n${plain.join('\n')}`,
    ],
    [
      'lines of a log',
      `E1123 12:00:00.123456  12 memcache.go:265] couldn't get it\n${plain.join(
        '\n',
      )}`,
    ],
    [
      'three columns without a header',
      'jet-system  jet-0   Running\nkube-system  etcd-a  Running',
    ],
    [
      'three columns, numbered',
      '1 jet-system jet-0 Running\n2 kube-system etcd-a Running',
    ],
    [
      'custom columns in any order',
      'STATUS NODE NAMESPACE NAME\nRunning n jet-system jet-0\nRunning n kube-system etcd-a',
    ],
    [
      'titles that people choose',
      'Pod Namespace Phase\njet-0 jet-system Running\netcd-a kube-system Running',
    ],
    [
      'a phase beside a status that is none',
      'NS POD PHASE STATUS\njet-system jet-0 Running True\nkube-system etcd-a Running <none>',
    ],
    [
      'two listings after one another',
      `${header}\n${rows[0]}\n\n${header}\n${rows[1]}`,
    ],
    [
      'kubectl get all',
      `NAMESPACE NAME READY STATUS RESTARTS AGE\njet-system pod/jet-0 1/1 Running 0 1d\nkube-system pod/etcd-a 1/1 Running 0 1d\n\nNAMESPACE NAME TYPE CLUSTER-IP EXTERNAL-IP PORT(S) AGE\ndefault service/kubernetes ClusterIP 10.0.0.1 <none> 443/TCP 1d`,
    ],
    [
      'a watch, of which the last line counts',
      [
        header,
        'jet-system    jet-0    0/1     Pending   0          1s',
        rows[1],
        'jet-system    jet-0    0/1     ContainerCreating   0          2s',
        rows[0],
      ].join('\n'),
    ],
    [
      'a watch with events, of which what was deleted is gone',
      [
        `EVENT ${header}`,
        `ADDED ${rows[0]}`,
        `ADDED ${rows[1]}`,
        'ADDED jet-system jet-1 1/1 Running 0 1d',
        'DELETED jet-system jet-1 0/1 Terminating 0 1d',
      ].join('\n'),
    ],
  ])('%s', (_, text) => {
    expect(podsOf(text)).toEqual(both);
    expect(read(text).gaps).toEqual([]);
  });

  it('whether containers are ready, in a column of true and false', () =>
    expect(
      read('NAMESPACE NAME STATUS READY\na b Running true,false').pods,
    ).toMatchObject([
      { containersReady: 1, containersTotal: 2, ready: false },
    ]));

  it('the time of creation where that is the column', () =>
    expect(
      read('NAMESPACE NAME STATUS CREATED\na b Running 2026-11-23T10:00:00Z')
        .pods,
    ).toMatchObject([{ createdAt: '2026-11-23T10:00:00.000Z' }]));

  it('a list of namespaces beside the pods', () =>
    expect(
      read(
        `$ kubectl get ns\nNAME STATUS AGE\nspectro-system Active 1d\nold Terminating 2d\n$ kubectl get pods -A\n${plain.join(
          '\n',
        )}`,
      ).namespaces,
    ).toEqual([
      {
        name: 'spectro-system',
        phase: 'Active',
        createdAt: '2026-11-22T12:00:00.000Z',
      },
      {
        name: 'old',
        phase: 'Terminating',
        createdAt: '2026-11-21T12:00:00.000Z',
      },
    ]));
});

describe('a listing of one namespace', () => {
  const listing =
    'NAME    READY   STATUS    RESTARTS   AGE\njet-0   1/1     Running   0          1d';

  it.each([
    ['with header', listing],
    ['without header', listing.split('\n')[1]],
    ['with custom columns', 'POD STATUS\njet-0 Running'],
    ['of two columns without header', 'jet-0 Running'],
  ])(
    '%s takes its namespace from the option, and is complete there only',
    (_, text) => {
      const snapshot = read(text, { namespace: 'jet-system' });
      expect(snapshot.pods).toMatchObject([
        { namespace: 'jet-system', name: 'jet-0' },
      ]);
      expect(snapshot.gaps).toMatchObject([
        { in: { allExcept: ['jet-system'] } },
      ]);
    },
  );

  it('is refused without one, with what to do', () =>
    expect(refusal(listing)).toMatch(
      /^Line 1 .*no NAMESPACE column\. Say which namespace this listing is of .*kubectl get pods -A$/,
    ));

  it.each(['-n jet-system', '-n=jet-system', '--namespace jet-system'])(
    'tells its namespace by the command that was pasted with it: %s',
    option => {
      const snapshot = read(`$ kubectl get pods ${option}\n${listing}`);
      expect(snapshot.pods).toMatchObject([{ namespace: 'jet-system' }]);
      expect(snapshot.gaps).toMatchObject([
        { in: { allExcept: ['jet-system'] } },
      ]);
    },
  );

  it('may follow another, each with its command; one of nothing is complete too', () =>
    expect(
      read(
        `$ kubectl get pods -n jet-system\n${listing}\n$ kubectl get pods -n shop\n${listing}\n$ kubectl get pods -n old\nNo resources found in old namespace.`,
      ).gaps,
    ).toMatchObject([{ in: { allExcept: ['jet-system', 'old', 'shop'] } }]));

  it('is complete there only where it names the namespace itself', () => {
    expect(read(rows[0], { namespace: 'jet-system' }).gaps).toMatchObject([
      { in: { allExcept: ['jet-system'] } },
    ]);
    expect(read(plain.join('\n'), { namespace: 'jet-system' }).gaps).toEqual(
      [],
    );
  });

  it('keeps what was said of its coverage', () =>
    expect(
      read(listing, { namespace: 'jet-system', coverage: 'partial' }).gaps,
    ).toMatchObject([{ in: { allExcept: [] } }]));

  it('refuses a namespace that is none', () =>
    expect(refusal(listing, { namespace: 'Not A Name' })).toMatch(
      /^The namespace of the listing is no name/,
    ));
});

describe('a command that leaves pods out', () => {
  it.each([
    "$ kubectl get pods -A | grep -E 'jet|etcd'",
    '$ kubectl get pods -A -l app=jet',
    '$ kubectl get pods -A --field-selector=status.phase=Running',
    '$ kubectl get pods --all-namespaces \\\n  | grep jet',
  ])('makes the listing partial: %s', command => {
    const text = `${command}\n${plain.join('\n')}`;
    expect(podsOf(text)).toEqual(both);
    expect(read(text).gaps).toMatchObject([{ in: { allExcept: [] } }]);
    expect(read(text, { coverage: 'complete' }).gaps).toEqual([]);
  });
});

describe('a line that cannot be read', () => {
  it('is left out, quoted with its number, and hides what may be on it', () => {
    const { pods, notes, gaps } = read(
      `${plain.join('\n')}\nkube-system   coredns-1   1/1   <none>`,
    );
    expect(pods).toHaveLength(2);
    expect(notes).toEqual([
      '1 line of the listing could not be read and was left out (line 4: "kube-system   coredns-1   1/1   <none>").',
    ]);
    expect(gaps).toMatchObject([
      { in: { namespaces: ['kube-system'] }, reason: 'partialListing' },
    ]);
  });

  it('hides anything where its namespace cannot be read', () =>
    expect(read(`${plain.join('\n')}\nkube-syst`).gaps).toMatchObject([
      { in: { allExcept: [] } },
    ]));

  it('hides nothing where it is prose, and is quoted all the same', () => {
    const { gaps, notes } = read(
      `Here is what you wanted to see:\n${plain.join('\n')}`,
    );
    expect(gaps).toEqual([]);
    expect(notes).toEqual([expect.stringMatching(/line 1: "Here is what/)]);
  });

  it('is quoted three times at most, and cut', () => {
    const many = Array.from(
      { length: 50 },
      (_, i) => `n p-${i} 1/1 Running 0 1d`,
    );
    const [note] = read(
      [
        ...many,
        ...Array.from({ length: 9 }, () => `n p ${'x'.repeat(500)}`),
      ].join('\n'),
    ).notes;
    expect(note).toMatch(/^9 lines .*line 51: .*line 53: .*; and 6 more\)\.$/);
    expect(note.length).toBeLessThan(400);
  });

  it('refuses the listing where there are more of them than others', () => {
    expect(refusal(`${rows[0]}\nwhat\nis this`)).toMatch(/^Line 2 .*"what"/);
    expect(refusal(`${rows[0]}\nwhat`)).toBe('not refused');
  });

  it('is one that is too long', () =>
    expect(
      read(`${plain.join('\n')}\nn p ${'x'.repeat(20_000)}`).notes,
    ).toHaveLength(1));
});

describe('what kubectl says in place of pods', () => {
  const forbidden =
    'Error from server (Forbidden): pods is forbidden: User "x" cannot list resource "pods" in API group ""';

  it('refuses a listing that has nothing else', () => {
    expect(refusal(`${forbidden} at the cluster scope`)).toMatch(
      /^Line 1 of the listing is an error of kubectl: "Error from server/,
    );
    expect(
      refusal('Unable to connect to the server: dial tcp: i/o timeout'),
    ).toMatch(/^Line 1 of the listing is an error of kubectl/);
    expect(
      refusal(`{"apiVersion":"v1","items":[],"kind":"List"}\n${forbidden}`),
    ).toMatch(/^Line 2 of the listing is an error of kubectl/);
  });

  it('is a gap beside pods', () => {
    expect(
      read(`${plain.join('\n')}\n${forbidden} in the namespace "shop"`).gaps,
    ).toMatchObject([{ in: { namespaces: ['shop'] }, reason: 'forbidden' }]);
    expect(
      read(`${plain.join('\n')}\n${forbidden} at the cluster scope`).gaps,
    ).toMatchObject([{ in: { allExcept: [] }, reason: 'forbidden' }]);
  });

  it('hides nothing where it is about other things', () => {
    expect(
      read(
        `Error from server (Forbidden): nodes is forbidden: no\n${plain.join(
          '\n',
        )}`,
      ).gaps,
    ).toEqual([]);
    expect(
      read(
        `${plain.join(
          '\n',
        )}\nError from server (NotFound): namespaces "x" not found`,
      ).gaps,
    ).toEqual([]);
  });
});

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

  it('what kubectl describe prints', () =>
    expect(
      refusal(
        'Name:             jet-0\nNamespace:        jet-system\nPriority: 0',
      ),
    ).toMatch(/^Line 1 of the listing is what kubectl describe prints/));

  it('a table of pods in custom columns is none of them', () =>
    expect(podsOf('NAMESPACE NAME STATUS AGE\na b Running 1d')).toEqual([
      'a/b Running',
    ]));
});

describe('a listing as YAML', () => {
  const item = (name: string, indent = '') =>
    [
      '- apiVersion: v1',
      '  kind: Pod',
      '  metadata:',
      '    annotations:',
      '      note: |',
      '        - no: item',
      '    creationTimestamp: "2026-11-23T10:00:00Z"',
      `    name: ${name}`,
      '    namespace: jet-system',
      '  spec:',
      '    containers:',
      '    - image: jet:1.10',
      '      name: jet',
      '  status:',
      '    conditions:',
      '    - status: "True"',
      '      type: Ready',
      '    phase: Running',
    ]
      .map(line => `${indent}${line}`)
      .join('\n');
  const list = (...items: string[]) =>
    [
      'apiVersion: v1',
      'items:',
      ...items,
      'kind: List',
      'metadata:',
      '  resourceVersion: ""',
      '',
    ].join('\n');

  it.each<[string, string, string[]]>([
    ['a list', list(item('jet-0'), item('jet-1')), ['jet-0', 'jet-1']],
    [
      'a list that is indented',
      list(item('jet-0', '  '), item('jet-1', '  ')),
      ['jet-0', 'jet-1'],
    ],
    [
      'a prompt around it',
      `$ kubectl get pods -A -o yaml\n${list(item('jet-0'))}root@host:~#`,
      ['jet-0'],
    ],
    [
      'a fence around it',
      `\`\`\`yaml\n${list(item('jet-0'))}\`\`\`\n`,
      ['jet-0'],
    ],
    [
      'several lists',
      `${list(item('jet-0'))}---\n${list(item('jet-1'))}`,
      ['jet-0', 'jet-1'],
    ],
    [
      'text after it',
      `${list(item('jet-0'))}${header}\n${rows[0].replace('jet-0', 'jet-1')}`,
      ['jet-0', 'jet-1'],
    ],
    [
      'one pod',
      item('jet-0')
        .split('\n')
        .map(line => line.slice(2))
        .join('\n'),
      ['jet-0'],
    ],
  ])('is read: %s', (_, text, names) => {
    const { pods } = read(text);
    expect(pods.map(p => p.name)).toEqual(names);
    expect(pods[0]).toMatchObject({
      namespace: 'jet-system',
      ready: true,
      containersTotal: 1,
      createdAt: '2026-11-23T10:00:00Z',
    });
  });

  it('is refused with the line where it breaks', () => {
    expect(refusal(list(item('jet-0'), '- kind: "Pod'))).toMatch(
      /^Line 21 of the listing cannot be read: the YAML breaks off/,
    );
    expect(refusal(`kind: List\nitems:\n- a: [\n`)).toMatch(/^Line 3 /);
  });

  it.each([
    ['aliases', list('- &a {kind: Pod, metadata: *a}')],
    [
      'aliases that grow',
      `kind: List\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n`,
    ],
    ['keys that are spelled out', `kind: List\na:\n  ${'? '.repeat(1_000)}`],
    ['dashes in dashes', `kind: List\na:\n${'- '.repeat(1_000)}`],
    ['brackets in brackets', `kind: List\na: ${'['.repeat(100_000)}`],
    ['an object without end', `kind: Pod\n${'  a: b\n'.repeat(100_000)}`],
  ])('is refused with %s', (_, text) =>
    expect(refusal(text)).toMatch(/^Line \d+ of the listing/),
  );
});

describe('several documents', () => {
  const list = (name: string) =>
    JSON.stringify(
      {
        kind: 'List',
        items: [{ kind: 'Pod', metadata: { name, namespace: 'jet-system' } }],
      },
      undefined,
      2,
    );

  it.each([
    ['of JSON', `${list('jet-0')}\n${list('jet-1')}`],
    ['of JSON in one line', `${list('jet-0')}${list('jet-1')}`],
    [
      'with commands',
      `$ kubectl get pods -n a -o json\n${list('jet-0')}\n$ kubectl\n${list(
        'jet-1',
      )}\n$`,
    ],
    ['of JSON and text', `${list('jet-0')}\njet-system jet-1 0/1 Pending 0 1d`],
  ])('are read: %s', (_, text) =>
    expect(read(text).pods.map(p => p.name)).toEqual(['jet-0', 'jet-1']),
  );

  it('are refused with the true line of what breaks', () => {
    const lines = list('jet-0').split('\n').length;
    expect(refusal(`${list('jet-0')}\n{"items": [\n`)).toMatch(
      new RegExp(`^Line ${lines + 1} of the listing cannot be read`),
    );
  });

  it('are a hundred at most', () =>
    expect(refusal(list('jet-0').repeat(101))).toMatch(
      /more than 100 documents/,
    ));
});

describe('a listing beyond the limits is refused with a sentence:', () => {
  it.each([
    [
      'lines',
      'n p 1/1 Running 0 1d\n'.repeat(100_001),
      /more than 100,000 lines/,
    ],
    ['blank lines', '\n'.repeat(1_000_001), /more than 1,000,000 lines/],
    [
      'pods',
      Array.from(
        { length: 50_001 },
        (_, i) => `n p-${i} 1/1 Running 0 1d`,
      ).join('\n'),
      /more than 50,000 pods/,
    ],
    [
      'namespaces',
      Array.from({ length: 5_001 }, (_, i) => `n-${i} p 1/1 Running 0 1d`).join(
        '\n',
      ),
      /more than 5,000 namespaces/,
    ],
    [
      'YAML',
      `kind: List\n${'# comment\n'.repeat(600_000)}`,
      /more than 5 MB of YAML/,
    ],
  ])('%s', (_, text, message) => expect(refusal(text)).toMatch(message));
});

describe('the listing of a cluster', () => {
  const text = listingText('enterprise-vsphere');

  it('says the same as three columns without header', () => {
    const three = text
      .trimEnd()
      .split('\n')
      .slice(1)
      .map(line => {
        const [namespace, name, , status] = line.split(/ +/);
        return `    ${namespace}   ${name}   ${status}`;
      });
    const names = (listing: string) =>
      read(listing).pods.map(p => [p.namespace, p.name, p.phase]);
    expect(names(three.join('\n'))).toEqual(names(text));
  });
});
