import process from 'node:process';
import { isCostlyYaml, parseYaml } from './parseYaml';

describe('YAML', () => {
  it.each<[string, unknown]>([
    ['a: 1\nb: [x, y]', { a: 1, b: ['x', 'y'] }],
    ['a: yes\nb: 0o17\nc: ~', { a: 'yes', b: 15, c: null }],
    ['', null],
  ])('is read by its core rules: %j', (text, value) => {
    expect(parseYaml(text)).toEqual({ value });
  });

  it('takes the last of two equal keys, and a merge key as an ordinary one', () => {
    expect(parseYaml('a: 1\na: 2')).toEqual({ value: { a: 2 } });
    expect(parseYaml('<<: {a: 1}')).toEqual({ value: { '<<': { a: 1 } } });
  });

  it('is broken at the place of its first error', () => {
    expect(parseYaml('a: 1\nb: [1\nc: "')).toEqual({ brokenAt: 11 });
  });

  it('is broken where it has aliases', () => {
    expect(parseYaml('a: &x 1\nb: *x')).toEqual({ brokenAt: 0 });
  });

  it('warns of nothing', () => {
    const warned = jest.spyOn(process, 'emitWarning').mockImplementation();
    parseYaml('? [a]\n: b');
    expect(warned).not.toHaveBeenCalled();
    warned.mockRestore();
  });
});

describe('collections within collections', () => {
  const sequences = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  const mappings = (depth: number) => '{a: '.repeat(depth) + '}'.repeat(depth);
  const isRead = (text: string) => 'value' in parseYaml(text);

  it.each([
    ['sequences', sequences],
    ['mappings', mappings],
  ])('may be a hundred deep: %s', (_, nest) => {
    expect(isRead(nest(100))).toBe(true);
    expect(isRead(nest(101))).toBe(false);
  });

  it('may be many beside each other', () => {
    expect(isRead(`[${'[],{},'.repeat(200)}]`)).toBe(true);
  });

  it('are no brackets in texts', () => {
    expect(isRead(`a: "${'['.repeat(200)}"`)).toBe(true);
  });

  it('may be indented by less than a thousand blanks', () => {
    expect(isRead(`a:\n${' '.repeat(999)}b: 1`)).toBe(true);
    expect(isRead(`a:\n${' '.repeat(1_000)}b: 1`)).toBe(false);
    expect(isRead(`a: b${' '.repeat(1_000)}`)).toBe(true);
  });
});

describe('a line that slows a parser down', () => {
  it.each(['? a', '  ?', '- - ? a', '- '.repeat(8), `  ${'- '.repeat(9)}a`])(
    'is %j',
    line => {
      expect(isCostlyYaml(line)).toBe(true);
    },
  );

  it.each(['a: ?', '?a', '- a', '- '.repeat(7), 'a ? b', '--------'])(
    'is not %j',
    line => {
      expect(isCostlyYaml(line)).toBe(false);
    },
  );
});
