import { act, renderHook } from '@testing-library/react';
import { type PageSection, useOpenSections } from './useOpenSections';

interface Shown {
  readonly page: readonly PageSection[];
  readonly alarming?: readonly string[];
  readonly opensAll?: boolean;
}

function show(first: Shown) {
  const { result, rerender } = renderHook(
    ({ page, alarming = page.map(({ id }) => id), opensAll = false }: Shown) =>
      useOpenSections(alarming, page, opensAll),
    { initialProps: first },
  );
  return {
    rerender,
    sections: () => result.current,
    countRows: (page: readonly PageSection[]) =>
      page
        .filter(({ id }) => result.current.isOpen(id))
        .reduce((sum, { rows }) => sum + rows, 0),
  };
}

const list = (count: number, rows: number, from = 0): readonly PageSection[] =>
  Array.from({ length: count }, (_, n) => ({ id: `s-${from + n}`, rows }));

describe('sections that open by themselves', () => {
  it.each([true, false])(
    'have 500 findings at most, the first ones (all open: %s)',
    opensAll => {
      const page = list(100, 50);
      const { sections, countRows } = show({ page, opensAll });
      expect(countRows(page)).toBe(500);
      expect(sections().isOpen('s-9')).toBe(true);
      expect(sections().isOpen('s-10')).toBe(false);
    },
  );

  it('stay as few when others alarm, or when they grow', () => {
    const page = list(100, 5);
    const { rerender, countRows } = show({ page });
    expect(countRows(page)).toBe(500);
    const grown = list(100, 50);
    rerender({ page: grown });
    expect(countRows(grown)).toBe(500);
    const others = list(100, 50, 100);
    rerender({ page: others });
    expect(countRows([...others, ...grown])).toBe(500);
  });

  it('stay open once they are well', () => {
    const page = list(2, 1);
    const { rerender, sections } = show({ page, alarming: ['s-1'] });
    rerender({ page, alarming: [] });
    expect(sections().isOpen('s-1')).toBe(true);
    expect(sections().isOpen('s-0')).toBe(false);
  });
});

describe('sections that the reader opens and closes', () => {
  it('stay so, however many findings there are', () => {
    const page = list(100, 50);
    const { rerender, sections } = show({ page });
    act(() => sections().toggle('s-50'));
    act(() => sections().open('s-60'));
    act(() => sections().toggle('s-0'));
    rerender({ page, opensAll: true });
    expect(sections().isOpen('s-50')).toBe(true);
    expect(sections().isOpen('s-60')).toBe(true);
    expect(sections().isOpen('s-0')).toBe(false);
  });

  it('neither open nor close others', () => {
    const page = list(100, 50);
    const { sections } = show({ page });
    act(() => sections().toggle('s-0'));
    act(() => sections().toggle('s-50'));
    expect(page.filter(({ id }) => sections().isOpen(id))).toEqual([
      ...page.slice(1, 10),
      page[50],
    ]);
  });
});
