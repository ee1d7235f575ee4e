import { listingNames, listingText } from '../__testUtils__/listings';
import { parseListing } from './parseListing';

const observedAt = new Date('2026-11-23T12:00:00Z');
const parse = (text: string, coverage?: 'complete' | 'partial') =>
  parseListing(text, { observedAt, coverage });

const pod = (name: string, namespace = 'kube-system') => ({
  metadata: { name, namespace },
  spec: { containers: [{}] },
  status: { phase: 'Running' },
});
const names = (text: string) => parse(text).pods.map(p => p.name);

describe('the form of a listing', () => {
  it.each<[string, string]>([
    ['text', 'kube-system etcd-0 1/1 Running 0 1d'],
    [
      'text with a byte order mark',
      '\uFEFFkube-system etcd-0 1/1 Running 0 1d',
    ],
    [
      'a PodList whose items name no kind',
      JSON.stringify({ kind: 'PodList', items: [pod('etcd-0')] }),
    ],
    [
      'a List whose items do',
      JSON.stringify({
        kind: 'List',
        items: [{ kind: 'Pod', ...pod('etcd-0') }],
      }),
    ],
    ['one Pod', JSON.stringify({ kind: 'Pod', ...pod('etcd-0') })],
    [
      'JSON with a byte order mark and blank lines before',
      `\uFEFF\n\n ${JSON.stringify({
        kind: 'PodList',
        items: [pod('etcd-0')],
      })}`,
    ],
  ])('may be %s', (_, text) => expect(names(text)).toEqual(['etcd-0']));

  it('may be a List of pods and namespaces, and of things that do not matter', () => {
    const snapshot = parse(
      JSON.stringify({
        kind: 'List',
        items: [
          { kind: 'Pod', ...pod('etcd-0') },
          { kind: 'Namespace', metadata: { name: 'kube-system' } },
          {
            kind: 'Namespace',
            metadata: {
              name: 'old',
              deletionTimestamp: '2026-11-23T11:00:00Z',
            },
          },
          { kind: 'Service', metadata: { name: 'x' } },
        ],
      }),
    );
    expect(snapshot.pods).toHaveLength(1);
    expect(snapshot.namespaces.map(n => [n.name, n.phase])).toEqual([
      ['kube-system', 'Active'],
      ['old', 'Terminating'],
    ]);
  });

  it('counts a pod once that is listed twice', () => {
    expect(names('a b 1/1 Running 0 1d\na b 1/1 Running 0 1d')).toEqual(['b']);
    expect(
      names(
        JSON.stringify({
          kind: 'PodList',
          items: [pod('a'), pod('a'), pod('a', 'other')],
        }),
      ),
    ).toEqual(['a', 'a']);
  });
});

describe('a listing is refused with one sentence that says what to use instead:', () => {
  it.each<[string, string, RegExp]>([
    ['an empty one', '', /^The listing is empty/],
    ['YAML of something else', 'apiVersion: v1', /^The listing is YAML but no/],
    ['YAML with a start', '---\napiVersion: v1', /^The listing is YAML/],
    [
      'YAML that starts with its kind',
      'kind: PodList\n',
      /^The listing is YAML/,
    ],
    ['a web page', '<!DOCTYPE html>\n<html>', /^The listing is a web page/],
    ['an archive', 'PK\u0003\u0004\u0000\u0000', /^The listing is no text/],
    [
      'a text in UTF-16, read as UTF-8',
      '\ufffd\ufffdN\u0000A\u0000M\u0000E\u0000',
      /^The listing is no text/,
    ],
    ['a JSON array', '[]', /^The listing is JSON but no list of Kubernetes/],
    ['a JSON object', '{"items": 1}', /^The listing is JSON but no list/],
    [
      'a Table',
      JSON.stringify({ kind: 'Table', rows: [] }),
      /^The listing is JSON but no list of Kubernetes objects\. .*-o json$/,
    ],
    [
      'a Status',
      JSON.stringify({ kind: 'Status', status: 'Failure' }),
      /^The listing is JSON but no list/,
    ],
    [
      'a list without pods',
      JSON.stringify({ kind: 'ServiceList', items: [{ metadata: {} }] }),
      /^The listing has no pods/,
    ],
    [
      'a pod without namespace',
      JSON.stringify({
        kind: 'PodList',
        items: [pod('a'), { metadata: { name: 'b' } }],
      }),
      /^Item 1 of the listing is no Pod as Kubernetes makes it \(metadata\.namespace: /,
    ],
    [
      'a pod with a name that Kubernetes would not take',
      JSON.stringify({ kind: 'PodList', items: [pod('a\u001b[2J')] }),
      /^Item 0 of the listing is no Pod .*\(metadata\.name: /,
    ],
    ['JSON that is null', '{"kind":"PodList","items":[null]}', /no list/],
  ])('%s', (_, text, message) => expect(() => parse(text)).toThrow(message));

  const list = JSON.stringify({ kind: 'PodList', items: [pod('a')] }, null, 2);
  const lines = list.split('\n');

  it('JSON that breaks off, with the line where it does', () => {
    for (const at of [3, 5, lines.length - 1]) {
      expect(() => parse(lines.slice(0, at).join('\n'))).toThrow(
        `Line ${at} of the listing cannot be read: the JSON breaks off`,
      );
    }
  });

  it.each([
    ['a word', 'xyz'],
    ['a comma too many', ',,'],
    ['a quote', "'"],
    ['a number with letters', '12ab'],
    ['a round bracket', ')'],
  ])('JSON with %s in it, with its line', (_, wrong) => {
    for (const at of [1, 2, 3, 4, 5]) {
      const text = [...lines.slice(0, at), wrong, ...lines.slice(at)];
      expect(() => parse(text.join('\n'))).toThrow(
        `Line ${at + 1} of the listing cannot be read`,
      );
    }
  });

  it('JSON with a line break in a text, with its line', () =>
    expect(() => parse('{"kind": "PodList",\n "items": "a\nb"}')).toThrow(
      /^Line 2 of the listing/,
    ));

  it('JSON and something after it', () =>
    expect(() => parse(`${list}\nConnection closed.`)).toThrow(
      `Line ${lines.length + 1} of the listing`,
    ));

  it('always as an InputError', () => {
    for (const text of ['', '{', '[', '---', '<', '\u0000', '{"a":1}']) {
      expect(() => parse(text)).toThrow(
        expect.objectContaining({ name: 'InputError' }),
      );
    }
  });
});

describe('what a reader should know of a listing', () => {
  it('is that the listing showed no readiness', () => {
    expect(parse('kube-system a <none> Running <none> <none>').notes).toEqual([
      expect.stringMatching(/phases only/),
    ]);
    expect(parse('kube-system a 1/1 Running 0 1d').notes).toEqual([]);
  });

  it('is in the gaps of a listing that does not show everything', () => {
    const text = 'kube-system a 1/1 Running 0 1d';
    expect(parse(text).gaps).toEqual([]);
    expect(parse(text, 'partial').gaps).toMatchObject([
      { hides: 'pods', in: { allExcept: [] }, reason: 'partialListing' },
    ]);
    expect(
      parseListing(text, {
        observedAt,
        coverage: { completeNamespaces: ['a'] },
      }).gaps,
    ).toMatchObject([{ in: { allExcept: ['a'] } }]);
  });
});

describe.each(listingNames)('the listing %s', name => {
  it('is read row by row, and without its header just the same', () => {
    const text = listingText(name);
    const [, ...rows] = text.split('\n');
    const snapshot = parse(text);
    expect(snapshot.pods).toHaveLength(rows.filter(Boolean).length);
    expect(parse(rows.join('\n'))).toEqual(snapshot);
    expect(snapshot.observedAt).toBe('2026-11-23T12:00:00.000Z');
  });
});
