import { listingText } from '../__testUtils__/listings';
import { listPods, plain, read, rows } from '../__testUtils__/pastedListings';

const everywhere = [
  expect.objectContaining({
    hides: 'pods',
    in: { allExcept: [] },
    reason: 'partialListing',
  }),
];
const wide = listingText('tenant-aws')
  .trimEnd()
  .split('\n')
  .map((line, n) =>
    n === 0
      ? `${line}   IP   NODE   NOMINATED NODE   READINESS GATES`
      : `${line}   10.0.0.${n}   node-${n}   <none>   <none>`,
  );
const threeColumns = [
  'jet-system  jet-0   Running',
  'kube-system  etcd-a  Running',
];

const withNodes = [
  'NAMESPACE NAME STATUS NODE',
  'a b-0 Running node-1',
  'a b-1 Running node-1',
];
const withTimes = [
  'NAMESPACE NAME STATUS AGE',
  'a b-0 Running 2026-11-23T10:00:00Z',
  'a b-1 Running 2026-11-23T10:00:00Z',
];

describe('a listing that breaks off in its last row', () => {
  const last = 'kube-system   etcd-b   1/1     Running   3 (6m19s ago)   12d';
  // A word of fewer letters may be anything.
  const cuts = Array.from({ length: last.length - 4 }, (_, n) =>
    last.slice(0, n + 4),
  ).filter(cut => cut.trim() === cut);

  it.each([
    ['under a header', plain],
    ['without a header', rows],
    ['after one row', rows.slice(1)],
  ])('may lack anything, wherever it breaks off: %s', (_, lines) => {
    for (const cut of cuts) {
      expect([cut, read([...lines, cut].join('\n')).gaps]).toEqual([
        cut,
        everywhere,
      ]);
    }
  });

  it('is noticed in a name that has no dash yet', () =>
    expect(read([...plain, 'kube-system   core'].join('\n')).gaps).toEqual(
      everywhere,
    ));

  it('is noticed under a header alone', () => {
    expect(read(`${plain[0]}\n${rows[0]}`).gaps).toEqual([]);
    expect(read(`${plain[0]}\njet-system jet-0 1/1 Running`).gaps).toEqual(
      everywhere,
    );
  });

  it('is noticed before the node', () => {
    const row = wide[1];
    const at = row.indexOf('10.0.0.1') + 2;
    for (let end = at; end < row.indexOf('node-1'); end += 1) {
      const text = [...wide, row.slice(0, end)].join('\n');
      expect(read(text).gaps).toEqual(everywhere);
    }
  });

  it('tells no state that may be unfinished, and keeps one that is whole', () => {
    const states = (line: string) => listPods([...plain, line].join('\n'));
    const both = states('');

    expect(states('kube-system etcd-b 1/1 Runn')).toEqual(both);
    expect(states('kube-system etcd-b 0/1 C')).toEqual(both);
    expect(states('kube-system etcd-b 0/1 CrashLoopBack')).toEqual([
      ...both,
      'kube-system/etcd-b CrashLoopBack',
    ]);
    expect(states('kube-system etcd-b 1/1 Running')).toHaveLength(3);
    expect(states('kube-system etcd-b 0/1 CrashLoopBackOff 12')).toEqual([
      ...both,
      'kube-system/etcd-b CrashLoopBackOff',
    ]);
  });

  it('may show three columns only', () => {
    const { gaps, pods } = read(
      [...threeColumns, 'kube-system etcd-b Runn'].join('\n'),
    );
    expect(gaps).toEqual(everywhere);
    expect(pods).toHaveLength(2);
  });

  it('says where', () => {
    expect(
      read([...plain, 'kube-system etcd-b 1/1 Running'].join('\n')).gaps[0]
        .message,
    ).toBe(
      'Line 4 of the listing breaks off, so what is absent here may be there. Check the whole output of kubectl get pods -A.',
    );
  });
});

describe('an age or a time', () => {
  it.each(['1', '12', '5d1', '2026', '2026-11-', '2026-11-23T10:00:00'])(
    'that is unfinished shows that the listing breaks off: %s',
    age => {
      expect(
        read([...withTimes, `a b-2 Running ${age}`].join('\n')).gaps,
      ).toEqual(everywhere);
    },
  );
});

describe('a listing that ends with a whole row', () => {
  it.each<[string, readonly string[]]>([
    ['as kubectl prints it', plain],
    ['wide', wide],
    ['wide, without a header', wide.slice(1)],
    ['three columns', threeColumns],
    ['a single row of fewer columns', ['kube-system etcd-b 1/1 Running']],
    [
      'fewer columns than its header, in all rows',
      [plain[0], 'a b-0 1/1 Running', 'a b-1 1/1 Running'],
    ],
    [
      'a word for trouble that is not known',
      ['NAMESPACE NAME STATUS', ...threeColumns, 'a b-0 Odd'],
    ],
    ['no age', [...plain, 'a b-0 1/1 Running 0 <unknown>']],
    [
      'labels, of which a pod may have none',
      [
        `${plain[0]} APP`,
        'a b-0 1/1 Running 0 1d',
        'a b-1 1/1 Running 0 1d web',
        'a b-2 1/1 Running 0 1d',
      ],
    ],
    ['a prompt behind it', [...plain, 'a b-0 1/1 Running 0 1d', '$']],
    ['prose behind it', [...plain, '', 'Thanks']],
    ['words behind it', [...plain, 'bye now']],
    ['a word behind it that begins no namespace', [...plain, 'thanks']],
    ['a short word behind it', [...plain, 'kub']],
    ['a word behind it that stands apart', [...plain, '', 'kube']],
    ['a word behind it that could not follow', [...plain, 'jet-']],
    ['nodes, of which one has none', [...withNodes, 'a b-2 Running']],
    [
      'a time with a zone',
      [...withTimes, 'a b-2 Running 2026-11-23T10:00:00+00:00'],
    ],
    [
      'dates',
      [
        'NAMESPACE NAME STATUS AGE',
        'a b-0 Running 2026-11-23',
        'a b-1 Running 2026-11-23',
      ],
    ],
    [
      'numbers',
      ['NAMESPACE NAME STATUS AGE', 'a b-0 Running 12', 'a b-1 Running 13'],
    ],
    [
      'another form than the listing above it',
      [...wide, '$ kubectl get pods -A', rows[0]],
    ],
  ])('lacks nothing: %s', (_, lines) => {
    expect(read(lines.join('\n')).gaps).toEqual([]);
  });
});

describe('a line that stands for rows that were left out', () => {
  const marks = [
    ...['...', '…', '. . .', '⋮', '[...]', '[…]', '(...)', '<...>', '# ...'],
    ...['... 12 more rows ...', '...and so on', '[... 35 lines omitted ...]'],
    ...['--More--', '-- More (45%) --', ':', '<snip>', '[snip]', '--snip--'],
    ...['(output truncated)', '[Output truncated]', '*** truncated ***'],
    ...['< truncated lines 115-124 >', '(and 12 more)', '12 more rows'],
    ...['output omitted for brevity', 'I cut the rest', 'etc.'],
  ];

  it.each(marks)('makes what is absent unknown: %s', mark => {
    const [header, first, second] = plain;
    for (const lines of [
      [header, mark, first, second],
      ['My pods:', mark, first, second],
      [header, first, mark, second],
      [first, second, mark],
      [header, first, second, mark, '', '$'],
      ['$ kubectl get pods -A', mark, first, second],
    ]) {
      const { gaps, pods } = read(lines.join('\n'));
      expect(gaps).toEqual(everywhere);
      expect(pods).toHaveLength(2);
    }
  });

  it.each(marks)('hides nothing where it belongs to no pods: %s', mark => {
    for (const lines of [
      ['My pods:', mark, ...plain],
      ['So I looked:', mark, '', '$ kubectl get pods -A', ...plain],
      [...plain, '$ kubectl get ns', 'NAME STATUS AGE', 'a Active 1d', mark],
    ]) {
      expect(read(lines.join('\n')).gaps).toEqual([]);
    }
  });

  it.each([
    'Here is more:',
    'More output:',
    'No more pods.',
    'Nothing was truncated',
    '--- all pods ---',
    '(66 rows)',
    '[more info]',
    '=====',
    '…/clusters/prod ❯ kubectl get pods -A',
    '.../prod $ kubectl get pods -A',
  ])('is not %s', line => {
    expect(read([rows[0], line, rows[1]].join('\n')).gaps).toEqual([]);
  });

  it('leaves open the state of a row that breaks off above it', () => {
    expect(
      listPods(
        [...plain, 'kube-system etcd-b 1/1 Runn', '[truncated]'].join('\n'),
      ),
    ).toEqual(listPods(plain.join('\n')));
  });

  it('says which', () => {
    expect(read([...rows, '(…)'].join('\n')).gaps[0].message).toBe(
      'Line 3 of the listing ("(…)") stands for rows that were left out, so what is absent here may be there. Check the whole output of kubectl get pods -A.',
    );
  });
});
