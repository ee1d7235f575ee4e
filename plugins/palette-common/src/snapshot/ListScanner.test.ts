import fc from 'fast-check';
import { ListScanner } from './ListScanner';

const limits = { bytes: 4_000_000, values: 50_000, depth: 64 };

/** The objects and the envelope of a text, which comes in pieces that are cut after each of the given lengths. */
function scan(text: string, lengths: readonly number[] = [7], within = limits) {
  const objects: string[] = [];
  let tooLarge = 0;
  const scanner = new ListScanner(within, {
    onObject: json => objects.push(json),
    onTooLarge: () => {
      tooLarge++;
    },
  });
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  for (let i = 0; at < bytes.length; i++) {
    const length = lengths[i % lengths.length];
    scanner.push(bytes.subarray(at, at + length));
    at += length;
  }
  return { objects, tooLarge, envelope: scanner.getEnvelopeJson() };
}

const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 });

describe('ListScanner', () => {
  it('finds the objects that JSON.parse finds, wherever the bytes are cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue()),
        fc.jsonValue(),
        fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
        lengths,
        (items, metadata, indent, cuts) => {
          const text = JSON.stringify(
            { metadata, items, kind: 'L' },
            null,
            indent,
          );
          const { objects, envelope } = scan(text, cuts);
          expect(objects.map(json => JSON.parse(json))).toEqual(
            JSON.parse(JSON.stringify(items)),
          );
          expect(JSON.parse(envelope)).toEqual(
            JSON.parse(JSON.stringify({ metadata, items: [], kind: 'L' })),
          );
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('leaves out the field managers of objects, and nothing else', () => {
    const others = fc.dictionary(
      fc.constantFrom('labels', 'managedFields ', 'anagedFields', 'name', 'z'),
      fc.oneof(fc.jsonValue(), fc.constant('managedFields')),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(others, fc.jsonValue(), others), { maxLength: 4 }),
        fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
        (parts, indent) => {
          const build = (managers: (value: unknown) => unknown) =>
            parts.map(([before, managedFields, after]) => ({
              labels: { deep: { managedFields } },
              metadata: {
                ...before,
                managedFields: managers(managedFields),
                ...after,
              },
              managedFields,
            }));
          const items = build(value => value);
          const { objects } = scan(JSON.stringify({ items }, null, indent), [
            1_000_000,
          ]);
          expect(objects.map(json => JSON.parse(json))).toEqual(
            JSON.parse(JSON.stringify(build(() => null))),
          );
        },
      ),
    );
  });

  it('reads on where the bytes are cut within field managers', () => {
    const managedFields = [{ 'f:a': { '}"]\\': '{[' } }, 'x'.repeat(50)];
    const item = { metadata: { name: 'a', managedFields, uid: 'b' } };
    const text = JSON.stringify({ items: [item, item] });
    for (let cut = 1; cut < text.length; cut++) {
      const { objects } = scan(text, [cut, text.length]);
      expect(
        objects.map(json => {
          const { name, uid } = JSON.parse(json).metadata;
          return name + uid;
        }),
      ).toEqual(['ab', 'ab']);
    }
  });

  it('counts what it leaves out as a part of the object', () => {
    const within = { ...limits, values: 20 };
    const managedFields = Array.from({ length: 30 }, () => 0);
    const text = JSON.stringify({ items: [{ metadata: { managedFields } }] });
    expect(scan(text, [text.length], within).tooLarge).toBe(1);
  });

  it('never makes JSON of other text', () => {
    const parses = (text: string) => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'{}[],:"\\1 ', '"a"', 'null'), {
          maxLength: 30,
        }),
        lengths,
        (tokens, cuts) => {
          const text = `{"items":[${tokens.join('')}`;
          const { objects, envelope } = scan(text, cuts);
          const taken = objects.every(parses) && parses(envelope);
          expect(taken && !parses(text)).toBe(false);
        },
      ),
      { numRuns: 5_000 },
    );
  });

  it.each([
    ['a key of that name further down', '{"a":{"items":[1]}}', []],
    ['a text of that name', '{"a":"\\"items\\":[1,2]","b":[3]}', []],
    ['a list at the top', '[{"items":[1]}]', []],
    ['a second list', '{"items":[1],"items":[2]}', ['1']],
    ['blanks', '{ "items" : [ 1 , 2 ] }', [' 1 ', ' 2 ']],
    ['no objects', '{"items":[ ]}', []],
    ['a comma too many', '{"items":[1,]}', ['1', '']],
    ['signs within text', '{"items":["],{[\\"\\\\"]}', ['"],{[\\"\\\\"']],
  ])('takes apart %s', (_, text, expected) => {
    expect(scan(text).objects).toEqual(expected);
  });

  it.each([
    ['bytes', `"${'x'.repeat(100)}"`, { ...limits, bytes: 100 }],
    ['values', '[1,1,1,1]', { ...limits, values: 3 }],
    ['depth', '[[[]]]', { ...limits, depth: 2 }],
  ])('keeps no object beyond the limit of %s', (_, large, within) => {
    const found = scan(`{"items":[1,${large},2]}`, [7], within);
    expect(found.objects).toEqual(['1', '2']);
    expect(found.tooLarge).toBe(1);
    expect(JSON.parse(found.envelope)).toEqual({ items: [] });
  });

  it.each([
    ['bytes', `"${'x'.repeat(98)}"`, { ...limits, bytes: 100 }],
    ['values', '[1,1,1]', { ...limits, values: 3 }],
    ['depth', '[[]]', { ...limits, depth: 2 }],
  ])('keeps an object at the limit of %s', (_, object, within) => {
    const found = scan(`{"items":[${object}]}`, [7], within);
    expect(found.objects).toEqual([object]);
  });

  it('counts one that was too large, so that a comma behind it is one too many', () => {
    const found = scan('{"items":[[[[]]], ]}', [7], { ...limits, depth: 2 });
    expect(found.tooLarge).toBe(1);
    expect(found.objects).toEqual([' ']);
  });

  it.each([
    ['bytes', '{"a":"0123456789"', '}', { ...limits, bytes: 17 }],
    ['values', '{"a":[1,1],"b":[', ']}', { ...limits, values: 5 }],
  ])(
    'tells when what is around the objects goes beyond the limit of %s',
    (_, upTo, beyond, within) => {
      const scanner = new ListScanner(within, {
        onObject: () => {},
        onTooLarge: () => {},
      });
      const push = (text: string) =>
        scanner.push(new TextEncoder().encode(text));
      push(upTo);
      expect(scanner.envelopeTooLarge).toBe(false);
      push(beyond.replace(']', ',1]'));
      expect(scanner.envelopeTooLarge).toBe(true);
      expect(scanner.envelopeBytes).toBeGreaterThan(upTo.length);
    },
  );

  it.each(['nanagedFields', 'managedFieldz', 'managedField', 'managedFieldsX'])(
    'keeps %s of an object',
    key => {
      const object = `{"metadata":{"${key}":[1],"name":"a"}}`;
      const text = `{"items":[${object}]}`;
      expect(scan(text, [text.length]).objects).toEqual([object]);
    },
  );

  it('keeps field managers of the list itself', () => {
    const text = '{"a":{"b":{"c":{"managedFields":1,"d":2}}},"items":[]}';
    expect(scan(text, [text.length]).envelope).toBe(text);
  });
});
