import { InputError } from '@backstage/errors';
import fc from 'fast-check';
import { parseListing } from './parseListing';

/** Any number on demand: FUZZ_RUNS=100000 yarn test hostileListings */
const numRuns = Number(process.env.FUZZ_RUNS ?? 4_000);
const observedAt = new Date('2026-11-23T12:00:00Z');
const read = (text: string) => parseListing(text, { observedAt });
const refusal = (text: string) => {
  try {
    read(text);
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return (error as InputError).message;
  }
  return 'was taken';
};

describe('a pasted listing', () => {
  it.each<[string, string, RegExp]>([
    [
      'of more pods than Kubernetes supports',
      'kube-system a 1/1 Running 0 5d\n'.repeat(150_001),
      /more than 150000 pods/,
    ],
    [
      'of more namespaces than any cluster has',
      `{"items":[${Array(50_001)
        .fill('{"kind":"Namespace","metadata":{"name":"a"}}')
        .join()}]}`,
      /more than 50000 namespaces/,
    ],
    [
      'with a line that never ends',
      `kube-system a 1/1 Running 0 5d ${'x '.repeat(1_000_000)}`,
      /^Line 1 .*longer than any that kubectl prints/,
    ],
    ['of line breaks', '\n'.repeat(3_000_000), /The listing is empty/],
    [
      'with one item that is too large',
      `{"items":[{"kind":"Pod","a":[${'{},'.repeat(60_000)}1]}]}`,
      /^Item 0 of the listing is larger than any object/,
    ],
    [
      'of items that are none',
      `{"items":[${'{},'.repeat(1_000_000)}{}]}`,
      /more than 300000 objects/,
    ],
    [
      'that is nested without end',
      '['.repeat(3_000_000),
      /JSON but no list of Kubernetes objects/,
    ],
    [
      'with nested items',
      `{"items":[${'['.repeat(3_000_000)}`,
      /^Line 1 .*breaks off or is not well-formed/,
    ],
    [
      'that is a large object and no list',
      `{"a":[${'1,'.repeat(1_000_000)}1]}`,
      /JSON but no list of Kubernetes objects/,
    ],
  ])('%s is refused', (_, text, says) => {
    expect(refusal(text)).toMatch(says);
  });

  it('is read where the kind of the list is said after its items', () => {
    const pod = { metadata: { name: 'a', namespace: 'b' } };
    const text = JSON.stringify({ items: [pod], kind: 'PodList' });
    expect(read(text).pods).toHaveLength(1);
  });

  it('is read where it is one pod', () => {
    const text = JSON.stringify({
      kind: 'Pod',
      metadata: { name: 'a', namespace: 'b' },
    });
    expect(read(text).pods).toHaveLength(1);
  });

  it('keeps characters of several bytes, wherever the text is cut', () => {
    const message = 'ä💥'.repeat(60);
    const items = Array.from({ length: 400 }, (_, i) => ({
      kind: 'Pod',
      metadata: { name: `a-${i}`, namespace: 'b' },
      status: { reason: 'Evicted', message },
    }));
    const { pods } = read(JSON.stringify({ items }));
    expect(new Set(pods.map(p => p.message))).toEqual(new Set([message]));
  });

  it('is a snapshot or is refused in a sentence, whatever it is', () => {
    const words = fc.constantFrom(
      'kube-system',
      'NAMESPACE',
      'NAME',
      'READY',
      'STATUS',
      'a-7d8f9c6b5-abcde',
      '1/1',
      'Running',
      '(5m ago)',
      '<none>',
      '{"items":[',
      '{"kind":"Pod","metadata":{"name":"a","namespace":"b"}}',
      ',',
      ']}',
      '\u001b[2J',
      '\u0000',
      '0',
      '5d',
    );
    const text = fc.oneof(
      fc
        .array(fc.tuple(words, fc.constantFrom(' ', '\n', '', '  ')))
        .map(parts => parts.flat().join('')),
      fc.string({ unit: 'binary' }),
      fc.jsonValue().map(items => JSON.stringify({ kind: 'List', items })),
      fc
        .array(fc.jsonValue())
        .map(items => JSON.stringify({ kind: 'PodList', items })),
    );
    let taken = 0;
    fc.assert(
      fc.property(text, listing => {
        const message = refusal(listing);
        taken += message === 'was taken' ? 1 : 0;
        expect(message.length).toBeLessThan(400);
      }),
      { numRuns },
    );
    expect(taken).toBeGreaterThan(0);
  });
});
