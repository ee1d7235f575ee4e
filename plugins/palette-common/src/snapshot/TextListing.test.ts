import { parseListing } from './parseListing';

const observedAt = new Date('2026-11-23T12:00:00Z');
const parse = (...lines: string[]) =>
  parseListing(lines.join('\n'), { observedAt }).pods;
const refusal = (text: string): string => {
  try {
    parseListing(text, { observedAt });
  } catch (error) {
    expect((error as Error).name).toBe('InputError');
    return (error as Error).message;
  }
  throw new Error('The listing was not refused');
};

const header = 'NAMESPACE    NAME     READY   STATUS    RESTARTS        AGE';
const row = 'jet-system   jet-0    1/1     Running   1 (6m19s ago)   12d';
const wideHeader = `${header}   IP         NODE   NOMINATED NODE   READINESS GATES`;
const wideRow = `${row}   10.0.0.1   cp-0   <none>           <none>`;

const jet = {
  namespace: 'jet-system',
  name: 'jet-0',
  phase: 'Running',
  ready: true,
  containersReady: 1,
  containersTotal: 1,
  restarts: 1,
  restartedAt: '2026-11-23T11:53:41.000Z',
  createdAt: '2026-11-11T12:00:00.000Z',
};

describe('a text listing is read:', () => {
  it.each<[string, string[], object]>([
    ['what kubectl prints', [header, row], jet],
    ['rows without header', [row], jet],
    ['-o wide', [wideHeader, wideRow], { ...jet, node: 'cp-0' }],
    ['-o wide without header', [wideRow], { ...jet, node: 'cp-0' }],
    ['tabs', [header.replace(/ +/g, '\t'), row.replace(/ {2,}/g, '\t')], jet],
    ['Windows line ends', [`${header}\r`, `${row}\r`, '\r'], jet],
    ['empty lines and indents', ['', `  ${header}`, '', `  ${row}  `, ''], jet],
    [
      'labels after the rest',
      [`${header}   LABELS`, `${row}   app=jet,x=(y`],
      jet,
    ],
    [
      'columns in another order',
      ['STATUS NAME NAMESPACE', 'Running jet-0 jet-system'],
      { namespace: 'jet-system', name: 'jet-0', phase: 'Running' },
    ],
    [
      'custom columns, where <none> stands for nothing',
      [header, 'jet-system   jet-0   <none>   Running   <none>   <none>'],
      { namespace: 'jet-system', name: 'jet-0', phase: 'Running' },
    ],
    [
      'restarts without a time, and an age that is unknown',
      ['jet-system jet-0 0/1 Running 7 <unknown>'],
      {
        namespace: 'jet-system',
        name: 'jet-0',
        phase: 'Running',
        ready: false,
        containersReady: 0,
        containersTotal: 1,
        restarts: 7,
      },
    ],
  ])('%s', (_, lines, expected) => expect(parse(...lines)).toEqual([expected]));

  it('a node in -o wide whatever the restarts look like', () =>
    expect(
      parse(
        wideHeader,
        'a b-0 1/1 Running 0 1d 10.0.0.1 n-1.example <none> <none>',
        'a b-1 1/1 Running 12 (2d3h ago) 4d 10.0.0.2 n-2 <none> <none>',
      ).map(pod => pod.node),
    ).toEqual(['n-1.example', 'n-2']));

  it('several listings one after another, each with its own header', () =>
    expect(
      parse(
        header,
        row,
        'NAME NAMESPACE STATUS',
        'mongo-0 hubble-system Running',
      ),
    ).toEqual([
      jet,
      { namespace: 'hubble-system', name: 'mongo-0', phase: 'Running' },
    ]));

  it('50,000 pods', () => {
    const lines = Array.from(
      { length: 50_000 },
      (_, i) => `ns-${i % 100}   web-${i}   1/1   Running   0   12d`,
    );
    const pods = parse(header, ...lines);
    expect(pods).toHaveLength(50_000);
    expect(pods[49_999]).toMatchObject({
      namespace: 'ns-99',
      name: 'web-49999',
    });
  });
});

describe('a text listing is refused:', () => {
  it.each<[string, string, RegExp]>([
    ['nothing', '', /^The listing is empty\. .*kubectl get pods -A$/],
    ['blank lines', '\n \r\n', /^The listing is empty/],
    ['a header alone', `${header}\n`, /^The listing has a header and no pods/],
    [
      "kubectl's own word for nothing",
      'No resources found\n',
      /^kubectl found no pods/,
    ],
    [
      "kubectl's own word for nothing in a namespace",
      'No resources found in default namespace.',
      /^kubectl found no pods.*-A/,
    ],
    [
      'a listing of one namespace',
      'NAME READY STATUS RESTARTS AGE\njet-0 1/1 Running 0 1d',
      /^Line 1 .* no NAMESPACE column\. .*-A$/,
    ],
    [
      'rows of one namespace',
      'jet-0   1/1   Running   0   1d',
      /^Line 1 .*A namespace and a pod name should come first\. .*-A$/,
    ],
    [
      'custom columns without a status',
      'NAMESPACE NAME READY\na b 1/1',
      /^Line 1 .* no STATUS column/,
    ],
    ['a line that breaks off', `${header}\njet-system`, /^Line 2 /],
    [
      'a status that is none',
      `a b 1/1 <none> 0 1d`,
      /^Line 1 .*no status such as Running/,
    ],
    [
      'a READY column that is none',
      'a b one Running 0 1d',
      /^Line 1 .*READY column should look like 1\/1/,
    ],
    ['a message of an error', 'error: You must be logged in', /^Line 1 /],
    [
      'a name that Kubernetes would not take',
      `${header}\nns Web_1 1/1 Running 0 1d`,
      /^Line 2 /,
    ],
    [
      'a name that is too long',
      `ns ${'a'.repeat(254)} 1/1 Running 0 1d`,
      /^Line 1 /,
    ],
  ])('%s', (_, text, message) => expect(refusal(text)).toMatch(message));

  it('shows only the start of a line, safe to print', () => {
    const message = refusal(`\u001b[2J\u202e\ud800${'x '.repeat(500_000)}`);
    expect(message).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
    expect(message.length).toBeLessThan(300);
  });

  it.each([
    ['spaces', ' '],
    ['brackets', '( '],
    ['letters', 'a'],
    ['words', 'a '],
    ['dashes', '-'],
  ])('a line of a million %s', (_, unit) =>
    expect(refusal(`x ${unit.repeat(1_000_000 / unit.length)}!`)).toMatch(
      /^Line 1 /,
    ),
  );
});

describe('cells in brackets', () => {
  it.each([
    'a b 1/1 Running 0 1d ( ago)',
    'a b 1/1 Running 3 (1m ago',
    `a b 1/1 Running 3 (${'9'.repeat(40)}y ago) ${'9'.repeat(40)}y`,
  ])('that are not what kubectl prints do no harm: %s', line =>
    expect(parse(line)).toEqual([
      expect.objectContaining({ namespace: 'a', name: 'b', ready: true }),
    ]),
  );
});
