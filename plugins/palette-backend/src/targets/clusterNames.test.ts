import { isStorableName, LONGEST_CLUSTER_NAME } from './clusterNames';

describe('a name of a cluster', () => {
  it('has at most as many characters as the column', () => {
    expect(LONGEST_CLUSTER_NAME).toBe(255);
    expect(isStorableName('x'.repeat(255))).toBe(true);
    expect(isStorableName('x'.repeat(256))).toBe(false);
  });

  it.each(['prod', 'Prod EU/1', 'größe', '東京', '🚢', 'a\u00a0b', ''])(
    'can be stored: %j',
    name => expect(isStorableName(name)).toBe(true),
  );

  it.each(['a\0', '\n', 'a\u007fb', '\u0085', 'a\ud800', '\udea2b'])(
    'cannot be stored: %j',
    name => expect(isStorableName(name)).toBe(false),
  );
});
