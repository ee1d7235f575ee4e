import { shippedCatalog } from '../../__testUtils__/catalog';
import { hiddenPods, readAt } from '../../__testUtils__/pods';
import type { Gap } from '../../snapshot';
import { CatalogIndex } from './CatalogIndex';
import { ClusterView } from './ClusterView';

const index = new CatalogIndex(shippedCatalog);
const own = 'cluster-64f1c2ab9d3e7f5510aa42c7';
const viewWith = (...gaps: readonly Gap[]) =>
  ClusterView.create(
    { observedAt: readAt, namespaces: [], pods: [], gaps, notes: [] },
    index,
  );
const hiddenExcept = (...namespaces: readonly string[]): Gap => ({
  ...hiddenPods(),
  in: { allExcept: namespaces },
});

describe('the gap that hides a namespace', () => {
  it('is the first that names it, or that does not leave it out', () => {
    const first = hiddenPods('a', 'b');
    const second = hiddenPods('b', 'c');
    const rest = hiddenExcept('d');
    const view = viewWith(first, second, rest);
    expect(view.findGap('b')).toBe(first);
    expect(view.findGap('c')).toBe(second);
    expect(view.findGap('d')).toBeUndefined();
    expect(view.findGap('e')).toBe(rest);
  });

  it('is none that hides namespaces instead of pods', () => {
    const gap: Gap = { ...hiddenExcept(), hides: 'namespaces' };
    expect(viewWith(gap).findGap('a')).toBeUndefined();
  });

  it('hides a pattern if it names a namespace or the pattern itself, unless that belongs to a hosted cluster', () => {
    const pattern = 'cluster-<uid>';
    const view = viewWith(hiddenPods('a', own));
    expect(view.findGap(pattern)).toBeDefined();
    expect(viewWith(hiddenPods(pattern)).findGap(pattern)).toBeDefined();
    expect(viewWith(hiddenPods('a')).findGap(pattern)).toBeUndefined();

    const hosting = { names: new Set([own]), kinds: new Set<never>() };
    expect(view.exclude(hosting).findGap(pattern)).toBeUndefined();
    expect(view.exclude(hosting).findGap(own)).toBeDefined();
  });

  it('hides a pattern unless it leaves out a namespace that the pattern could stand for', () => {
    const view = viewWith(hiddenExcept('a', own));
    expect(view.findGap('cluster-<uid>')).toBeUndefined();
    expect(view.findGap('task-<uid>')).toBeDefined();

    const hosting = { names: new Set([own]), kinds: new Set<never>() };
    expect(view.exclude(hosting).findGap('cluster-<uid>')).toBeDefined();
  });

  it.each<[string, (names: readonly string[]) => Gap['in']]>([
    ['names', namespaces => ({ namespaces })],
    ['leaves out', allExcept => ({ allExcept })],
  ])('is found in a time that does not grow with what it %s', (_, where) => {
    const countReads = (count: number) => {
      let reads = 0;
      const names = Array.from({ length: count }, (__, n) => `shop-${n}`);
      const counted = new Proxy(names, {
        get(target, key, receiver) {
          reads++;
          return Reflect.get(target, key, receiver);
        },
      });
      const view = viewWith({ ...hiddenPods(), in: where(counted) });
      names.forEach(name => view.findGap(name));
      const hosting = { names: new Set<string>(), kinds: new Set<never>() };
      names.forEach(name => view.exclude(hosting).findGap(name));
      return reads;
    };
    expect(countReads(400)).toBeLessThan(2.1 * countReads(200));
  });
});
