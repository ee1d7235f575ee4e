import fc from 'fast-check';
import { read, refusal } from '../__testUtils__/pastedListings';
import { KubernetesObjects } from './KubernetesObjects';
import { parseJsonListing } from './parseJsonListing';

const pod = (name: string) => ({
  kind: 'Pod',
  metadata: { name, namespace: 'b' },
});

describe('a listing as JSON', () => {
  it.each<[string, string, RegExp]>([
    [
      'of more namespaces than are read',
      `{"items":[${Array(5_001)
        .fill('{"kind":"Namespace","metadata":{"name":"a"}}')
        .join()}]}`,
      /more than 5,000 namespaces/,
    ],
    [
      'of items that are none',
      `{"items":[${'{},'.repeat(1_000_000)}{}]}`,
      /more than 50,000 pods/,
    ],
    [
      'with one item that is too large',
      `{"items":[{"kind":"Node"},{"kind":"Pod","a":[${'{},'.repeat(
        60_000,
      )}1]}]}`,
      /^Item 1 of the listing is larger than any object in Kubernetes/,
    ],
    [
      'with one item that is too long',
      `{"items":[{"kind":"Pod","a":"${'x'.repeat(4_000_001)}"}]}`,
      /^Item 0 of the listing is larger than any object in Kubernetes/,
    ],
    [
      'with nested items',
      `{"items":[${'['.repeat(3_000_000)}`,
      /^Line 1 .*breaks off or is not well-formed/,
    ],
    [
      'that is nested without end',
      '{"a":'.repeat(1_000_000),
      /JSON but no list of Kubernetes objects/,
    ],
    [
      'that is a large object and no list',
      `{"a":[${'1,'.repeat(1_000_000)}1]}`,
      /JSON but no list of Kubernetes objects/,
    ],
  ])('%s is refused', (_, text, says) => {
    expect(refusal(text)).toMatch(says);
  });

  it.each([
    ['its kind is said after its items', { items: [pod('a')], kind: 'List' }],
    ['it is one pod', pod('a')],
    [
      'what it is of says only its kind',
      { kind: 'PodList', items: [{ metadata: pod('a').metadata }] },
    ],
  ])('is read where %s', (_, value) => {
    expect(read(JSON.stringify(value)).pods).toHaveLength(1);
  });

  it('is read where several documents follow each other on one line', () => {
    const list = JSON.stringify({ kind: 'List', items: [pod('a]}')] });
    const text = `${list.replace('a]}', 'a')}${JSON.stringify({
      kind: 'List',
      items: [pod('b')],
      note: '}"]',
    })} ${JSON.stringify(pod('c'))}`;
    expect(read(text).pods.map(p => p.name)).toEqual(['a', 'b', 'c']);
  });

  it('names the line of the whole listing where a later document breaks', () => {
    const list = JSON.stringify({ kind: 'List', items: [pod('a')] }, null, 1);
    const lines = list.split('\n').length;
    expect(refusal(`${list}\n\n{\n"items": [\n{"kind": x}\n]}`)).toMatch(
      `Line ${lines + 4} of the listing cannot be read`,
    );
  });

  it('keeps characters of several bytes, wherever the text is cut', () => {
    const message = 'ä💥'.repeat(60);
    const items = Array.from({ length: 400 }, (_, i) => ({
      ...pod(`a-${i}`),
      status: { reason: 'Evicted', message },
    }));
    const { pods } = read(JSON.stringify({ items }));
    expect(pods).toHaveLength(400);
    expect(new Set(pods.map(p => p.message))).toEqual(new Set([message]));
  });

  it('is read as if it were parsed whole, or refused as it would be', () => {
    const getOutcome = (fill: (objects: KubernetesObjects) => void) => {
      const objects = new KubernetesObjects('JSON');
      try {
        fill(objects);
        return [objects.pods, objects.namespaces];
      } catch {
        return 'refused';
      }
    };
    const item = fc.oneof(
      fc.constantFrom<unknown>(
        pod('a'),
        { kind: 'Namespace', metadata: { name: 'n' } },
        { metadata: { name: 'c', namespace: '"items":[' } },
        { metadata: pod('d').metadata },
      ),
      fc.jsonValue(),
    );
    const document = fc.oneof(
      fc.record(
        {
          kind: fc.constantFrom('List', 'PodList', 'Pod', 'Status', 'Table'),
          metadata: fc.jsonValue(),
          items: fc.oneof(fc.array(item), fc.constant(null)),
        },
        { requiredKeys: [] },
      ),
      item,
    );
    fc.assert(
      fc.property(document, fc.nat(2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(getOutcome(o => parseJsonListing(text, 1, o))).toEqual(
          getOutcome(o => o.add(JSON.parse(text))),
        );
      }),
      { numRuns: 2_000 },
    );
  });
});
