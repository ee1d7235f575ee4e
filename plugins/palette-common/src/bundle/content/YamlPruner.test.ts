import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { YamlPruner, type KeptFields } from './YamlPruner';

const kept: KeptFields = {
  name: true,
  spec: { items: { name: true, state: true }, count: true },
};

function prune(text: string, column = 0): string {
  const pruner = new YamlPruner(kept, column);
  text.split('\n').forEach(line => pruner.add(line));
  return pruner.getText();
}

/** The part of a value that pruning should leave. */
function pick(value: unknown, fields: KeptFields | true): unknown {
  if (fields === true || typeof value !== 'object' || value === null) {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map(each => pick(each, fields));
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) =>
      Object.hasOwn(fields, key) ? [[key, pick(each, fields[key])]] : [],
    ),
  );
}

const isEmpty = (value: unknown) =>
  typeof value === 'object' && Object.keys(value as object).length === 0;

/** Drops the mark of an item whose first field was left out, and fields that are left empty. */
function clean(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, each) =>
      key === 'leftOut' || each === null || isEmpty(each) ? undefined : each,
    ) ?? '{}',
  );
}

describe('YamlPruner', () => {
  it('keeps what is wanted, at any depth', () =>
    expect(
      prune(`kind: Pod
name: a
other:
  name: b
spec:
  count: 2
  items:
  - args:
    - name: no
    name: one
    state:
      name: deep
  - name: two
    left: x
more: 1`),
    ).toBe(`name: a
spec:
  count: 2
  items:
  - leftOut: true
    name: one
    state:
      name: deep
  - name: two`));

  it('takes lines of a text for no fields', () =>
    expect(
      parse(
        prune(`note: |
  name: no
name: >-
  spec: is
  a word
spec:
  count: 'two

    name: lines'`),
      ),
    ).toEqual({ name: 'spec: is a word', spec: { count: 'two name: lines' } }));

  it('reads keys in quotation marks', () =>
    expect(prune('"name": a\n\'spec\':\n  count: 1\n"x": 2')).toBe(
      '"name": a\n\'spec\':\n  count: 1',
    ));

  it('begins at the column of its object', () =>
    expect(prune('  kind: Pod\n  name: a\n  x:\n    name: b', 2)).toBe(
      '  name: a',
    ));

  it('takes no field from the prototype of an object', () =>
    expect(prune('constructor: a\n__proto__: b\nname: c')).toBe('name: c'));

  it('leaves exactly what it should of any object that kubectl could print', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom('a: b', '- a', 'two\nlines: 1\n', '#', '', ' '),
    );
    const item = fc.record(
      { args: fc.array(text), name: text, state: fc.record({ x: text }) },
      { requiredKeys: ['name'] },
    );
    const object = fc.record({
      annotations: fc.record({ name: text, spec: text }),
      name: text,
      spec: fc.record({ count: fc.nat(), items: fc.array(item), x: text }),
    });
    fc.assert(
      fc.property(object, value => {
        const printed = stringify(value, { indentSeq: false, lineWidth: 40 });
        expect(clean(parse(prune(printed)))).toEqual(clean(pick(value, kept)));
      }),
      { numRuns: 50, endOnFailure: true },
    );
  });
});
