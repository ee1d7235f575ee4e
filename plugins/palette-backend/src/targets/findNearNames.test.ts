import { findNearNames } from './findNearNames';

describe('findNearNames', () => {
  const known = ['payments-vsphere', 'payments-eks', 'shop-eks', 'edge-1'];

  it('finds names that were probably meant, the nearest first', () => {
    expect(findNearNames('payment-vspere', known, 3)).toEqual([
      'payments-vsphere',
    ]);
    expect(findNearNames('payments-ek', known, 3)).toEqual(['payments-eks']);
  });

  it('ignores case', () => {
    expect(findNearNames('SHOP-EKS', known, 3)).toEqual(['shop-eks']);
  });

  it('finds nothing where nothing is near', () => {
    expect(findNearNames('warehouse', known, 3)).toEqual([]);
  });

  it('gives no more names than asked for, always in the same order', () => {
    expect(findNearNames('a', ['d', 'c', 'b'], 2)).toEqual(['b', 'c']);
    expect(findNearNames('a', ['b', 'c', 'd'], 2)).toEqual(['b', 'c']);
  });

  it('counts every letter that differs, the last one too', () => {
    expect(findNearNames('abcd', ['xbcd'], 1)).toEqual(['xbcd']);
    expect(findNearNames('abcd', ['xbc'], 1)).toEqual([]);
  });

  it('does not compare names that are too long to be meant', () => {
    expect(findNearNames('x'.repeat(100_000), ['x'.repeat(99_999)], 1)).toEqual(
      [],
    );
    expect(findNearNames('x'.repeat(101), ['x'.repeat(100)], 1)).toEqual([]);
    expect(findNearNames('x'.repeat(100), ['x'.repeat(101)], 1)).toEqual([]);
    expect(findNearNames('x'.repeat(100), ['x'.repeat(100)], 1)).toHaveLength(
      1,
    );
  });
});
