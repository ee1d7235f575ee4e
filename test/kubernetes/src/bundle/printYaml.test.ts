import { parse } from 'yaml';
import { printYaml } from './printYaml';

describe('printYaml', () => {
  it('prints lists and objects as kubectl does', () =>
    expect(
      printYaml({
        kind: 'List',
        items: [{ b: { d: 1 }, a: 'x' }, { c: ['y', 'z'] }],
        empty: {},
        none: [],
      }),
    ).toBe(`empty: {}
items:
- a: x
  b:
    d: 1
- c:
  - "y"
  - z
kind: List
none: []
`));

  it.each([
    '',
    'no',
    '1.5',
    'a: b',
    'a #b',
    '- a',
    '*a',
    '"a"',
    'two\nlines',
    ' a',
    '2026-11-23T12:00:00Z',
    '{"a":1}',
    'é',
  ])('quotes what could be read as something else: %j', text => {
    const value = { [text]: text, list: [text, null, true, 1.5] };
    expect(parse(printYaml(value))).toEqual(value);
  });
});
