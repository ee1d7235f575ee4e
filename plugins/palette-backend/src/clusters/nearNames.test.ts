import { nearNames } from './nearNames';

describe('nearNames', () => {
  const known = ['payments-vsphere', 'payments-eks', 'shop-eks', 'edge-1'];

  it('finds what was probably meant, nearest first', () => {
    expect(nearNames('payment-vspere', known, 3)).toEqual(['payments-vsphere']);
    expect(nearNames('payments-ek', known, 3)).toEqual(['payments-eks']);
  });

  it('does not care about case', () => {
    expect(nearNames('SHOP-EKS', known, 3)).toEqual(['shop-eks']);
  });

  it('finds nothing where nothing is near', () => {
    expect(nearNames('warehouse', known, 3)).toEqual([]);
  });

  it('gives no more than asked for, in one order', () => {
    expect(nearNames('a', ['d', 'c', 'b'], 2)).toEqual(['b', 'c']);
    expect(nearNames('a', ['b', 'c', 'd'], 2)).toEqual(['b', 'c']);
  });

  it('counts every letter that differs, the last one too', () => {
    expect(nearNames('abcd', ['xbcd'], 1)).toEqual(['xbcd']);
    expect(nearNames('abcd', ['xbc'], 1)).toEqual([]);
  });

  it('does not compare names too long to be meant', () => {
    expect(nearNames('x'.repeat(100_000), ['x'.repeat(99_999)], 1)).toEqual([]);
    expect(nearNames('x'.repeat(101), ['x'.repeat(100)], 1)).toEqual([]);
    expect(nearNames('x'.repeat(100), ['x'.repeat(101)], 1)).toEqual([]);
    expect(nearNames('x'.repeat(100), ['x'.repeat(100)], 1)).toHaveLength(1);
  });
});
