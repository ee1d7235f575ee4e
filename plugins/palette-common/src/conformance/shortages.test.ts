import { findShortage } from './shortages';

describe('what the scheduler lacks', () => {
  it.each([
    ['3 Insufficient memory, 2 Insufficient cpu.', 'no memory'],
    ['2 Insufficient cpu.', 'no CPU'],
    ['1 Insufficient ephemeral-storage.', 'no disk'],
    ['5 Too many pods.', 'nodes full'],
    ['5 Insufficient nvidia.com/gpu.', 'no room'],
    ['2 node(s) had volume node affinity conflict.', 'volume on another node'],
    ['pod has unbound immediate PersistentVolumeClaims.', 'no volume'],
    ['3 node(s) had untolerated taint {a: b}.', 'taint'],
    ["1 node(s) didn't match Pod's node affinity/selector.", 'no node fits'],
    ["1 node(s) didn't match pod anti-affinity rules.", 'no other node'],
    ['something new.', undefined],
  ])('is told from %j', (rest, expected) => {
    expect(findShortage(`0/5 nodes are available: ${rest}`)).toBe(expected);
  });

  it('is not told from other messages', () => {
    expect(findShortage('Insufficient memory')).toBeUndefined();
    expect(findShortage(undefined)).toBeUndefined();
  });
});
