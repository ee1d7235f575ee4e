import { mergeContent } from './mergeContent';

describe('mergeContent', () => {
  it.each([
    [
      'merges mappings',
      { a: 1, b: { c: 2 } },
      { b: { d: 3 } },
      { a: 1, b: { c: 2, d: 3 } },
    ],
    [
      'replaces lists and texts',
      { a: [1, 2], b: 'x' },
      { a: [3], b: 'y' },
      { a: [3], b: 'y' },
    ],
    ['takes away what is null', { a: 1, b: 2 }, { b: null }, { a: 1 }],
    [
      'adds to a workload that is only a kind',
      { web: 'Deployment' },
      { web: { replicas: 2 } },
      { web: { kind: 'Deployment', replicas: 2 } },
    ],
  ])('%s', (_, base, over, expected) => {
    expect(mergeContent(base, over)).toEqual(expected);
  });
});
