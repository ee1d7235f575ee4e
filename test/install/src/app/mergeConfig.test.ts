import { parse } from 'yaml';
import { mergeConfig, findVariables } from './mergeConfig';

describe('mergeConfig', () => {
  it('fills empty keys, keeps other keys with their comments, and lengthens lists', () => {
    const merged = mergeConfig(
      'a: # said\n  b: 1\n  list: [x]\nempty:\n  # see elsewhere\nlast: 1\n',
      'empty:\n  c: 2\na:\n  list: [y]\n',
    );
    expect(parse(merged)).toEqual({
      a: { b: 1, list: ['x', 'y'] },
      empty: { c: 2 },
      last: 1,
    });
    expect(merged).toContain('# said');
  });
});

describe('findVariables', () => {
  it('finds the variable of each key', () => {
    expect([
      ...findVariables(
        'list:\n  - url: ${URL}\n    token: ${TOKEN}\n    a: b\n',
      ),
    ]).toEqual([
      ['url', 'URL'],
      ['token', 'TOKEN'],
    ]);
  });
});
