import { plain, read, refusal, rows } from '../__testUtils__/pastedListings';
import { KubernetesObjects } from './KubernetesObjects';
import { parseYamlListing } from './parseYamlListing';

const [header] = plain;

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

  it('is read with an object of 200,000 characters, and refused with a longer one', () => {
    const head = ['- kind: Pod', '  metadata: {name: a, namespace: b}'];
    const object = (length: number) => {
      const text = [...head, '  note: '].join('\n');
      return `${text}${'x'.repeat(length - text.length - 1)}`;
    };

    expect(refusal(list(object(200_000)))).toBe('not refused');
    expect(refusal(list(object(200_001)))).toMatch(
      /The object that it belongs to has more than 200000 characters\. Use/,
    );
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

describe('YAML line by line', () => {
  const parse = (...lines: readonly string[]) => {
    const objects = new KubernetesObjects('YAML');
    parseYamlListing(lines, 11, objects);
    return objects.pods.map(({ name }) => name);
  };
  const pod = (name: string) => [
    '- kind: Pod',
    `  metadata: {name: ${name}, namespace: shop}`,
    '  spec: {containers: [{name: main}]}',
  ];

  it('has items under items alone', () => {
    expect(
      parse(
        'kind: List',
        'notes:',
        '- kind: Pod',
        'items:   ',
        ...pod('a'),
        ...pod('b'),
        'metadata:',
        '- kind: Pod',
      ),
    ).toEqual(['a', 'b']);
    expect(() => parse('kind: List', 'myitems:', ...pod('a'))).toThrow(
      /no list of Kubernetes objects/,
    );
  });

  it('has items at one indent; dashes further in belong to them', () => {
    expect(
      parse(
        'kind: List',
        'items:',
        ...pod('a'),
        '  more:',
        '    - x',
        '  other:',
        '  - y',
      ),
    ).toEqual(['a']);
  });

  it('takes an item without a kind as a pod', () => {
    expect(
      parse('items:', '- metadata: {name: a, namespace: shop}', '  spec: {}'),
    ).toEqual(['a']);
    expect(() => parse('items:', '- ')).toThrow(/^Item 0 of the listing/);
  });

  it.each(['---', '--- ', '--- # the next'])(
    'begins another document at %j, after items as after objects',
    mark => {
      expect(
        parse(
          mark,
          'items:',
          ...pod('a'),
          mark,
          'kind: Pod',
          'metadata: {name: b, namespace: shop}',
          'spec: {}',
          mark,
          '# nothing',
          mark,
          'items:',
          ...pod('c'),
        ),
      ).toEqual(['a', 'b', 'c']);
    },
  );

  it.each(['----', '---x', ' ---'])('begins none at %j', mark => {
    const second = ['kind: Pod', 'metadata: {name: b, namespace: shop}'];
    expect(() => parse('items:', ...pod('a'), mark, ...second)).toThrow(
      /cannot be read/,
    );
  });

  it('names the line of the listing that breaks', () => {
    expect(() => parse('items:', ...pod('a'), '- a: b: c', '  d: e')).toThrow(
      /^Line 15 of the listing cannot be read/,
    );
  });

  it('is refused beyond five million characters', () => {
    const lines = Array.from({ length: 1_250_000 }, () => '---');
    const objects = new KubernetesObjects('YAML');
    expect(() => parseYamlListing(lines, 1, objects)).not.toThrow();
    expect(() => parseYamlListing([...lines, ''], 1, objects)).toThrow(
      /^The listing has more than 5 MB of YAML, which is more than is read\. Use/,
    );
  });
});
