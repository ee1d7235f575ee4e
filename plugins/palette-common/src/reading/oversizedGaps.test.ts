import { toOversizedPodsGaps, toUnreadNamespacesGap } from './oversizedGaps';
import { readingLimits } from './readingLimits';

const { gapNamespaces: most, namespacesOneByOne } = readingLimits;
const names = (count: number, of = 'shop') =>
  Array.from({ length: count }, (_, n) => `${of}-${n}`);
const oversized = (namespaces: readonly string[], somewhere = false) => ({
  namespaces: new Set(namespaces),
  somewhere,
});

describe('the gap where pods are too large', () => {
  const where = (...found: Parameters<typeof toOversizedPodsGaps>[0]) =>
    toOversizedPodsGaps(found).map(gap => gap.in);

  it('names their namespaces, each once and sorted, as long as they are few', () => {
    expect(where(oversized([]))).toEqual([]);
    expect(where(oversized(['b', 'a']), oversized(['b']))).toEqual([
      { namespaces: ['a', 'b'] },
    ]);
    expect(where(oversized(names(most)))).toEqual([
      { namespaces: names(most).sort() },
    ]);
  });

  it('is everywhere where their namespaces are not known, or too many to be named', () => {
    const everywhere = [{ allExcept: [] }];
    expect(where(oversized(['a']), oversized([], true))).toEqual(everywhere);
    expect(where(oversized(names(most)), oversized(names(1, 'other')))).toEqual(
      everywhere,
    );
  });
});

describe('the gap of namespaces that are not read', () => {
  const read = names(namespacesOneByOne, 'read');

  it('names them as long as they are few', () => {
    const unread = names(most, 'unread');
    expect(toUnreadNamespacesGap({ read, unread }).in).toEqual({
      namespaces: unread,
    });
  });

  it('names those that were read where the others are many, so that absence proves something there', () => {
    const unread = names(19_500, 'unread');
    const gap = toUnreadNamespacesGap({ read, unread });
    expect(gap.in).toEqual({ allExcept: read });
    expect(gap.message).toMatch(/and 19490 more were not read/);
  });
});
