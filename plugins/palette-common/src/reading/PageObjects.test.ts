import { z } from 'zod';
import { isAnyOversized, PageObjects, type Oversized } from './PageObjects';
import { readingLimits } from './readingLimits';

const schema = z.object({
  name: z.string().max(3),
  drop: z.boolean().optional(),
});

function open() {
  const kept: string[] = [];
  const oversized: Oversized = { namespaces: new Set(), somewhere: false };
  const objects = new PageObjects(
    object => {
      const { name, drop } = schema.parse(object);
      return drop ? undefined : name;
    },
    kept,
    oversized,
  );
  const add = (object: unknown) => objects.onObject(JSON.stringify(object));
  return { objects, add, kept, oversized };
}
const tooLong = (namespace?: unknown) => ({
  name: 'long',
  metadata: { namespace },
});

describe('PageObjects', () => {
  it('keeps what the projection makes of each object, and nothing where it drops one', () => {
    const { add, kept, oversized } = open();
    add({ name: 'a' });
    add({ name: 'b', drop: true });
    add({ name: 'c' });
    expect(kept).toEqual(['a', 'c']);
    expect(isAnyOversized(oversized)).toBe(false);
  });

  it('notes the namespace of an object that is too large', () => {
    const { add, kept, oversized } = open();
    add(tooLong('shop'));
    expect(kept).toEqual([]);
    expect(oversized).toEqual({
      namespaces: new Set(['shop']),
      somewhere: false,
    });
    expect(isAnyOversized(oversized)).toBe(true);
  });

  it.each([undefined, 7, 'No Name', ''])(
    'notes one that is too large somewhere where its namespace is %j',
    namespace => {
      const { add, oversized } = open();
      add(tooLong(namespace));
      expect(oversized).toEqual({ namespaces: new Set(), somewhere: true });
      expect(isAnyOversized(oversized)).toBe(true);
    },
  );

  it('names no more namespaces than a gap may, and notes that there are others', () => {
    const { add, oversized } = open();
    const { gapNamespaces } = readingLimits;
    for (let n = 0; n < gapNamespaces; n++) {
      add(tooLong(`shop-${n}`));
      add(tooLong(`shop-${n}`));
    }
    expect(oversized.namespaces.size).toBe(gapNamespaces);
    expect(oversized.somewhere).toBe(false);

    for (let n = 0; n < 1_000; n++) {
      add(tooLong(`more-${n}`));
    }
    expect(oversized.namespaces.size).toBe(gapNamespaces);
    expect(oversized.somewhere).toBe(true);
  });

  it('counts as too large what is wrong in another way as well', () => {
    const { add, oversized } = open();
    add({ ...tooLong('shop'), drop: 'x' });
    expect([...oversized.namespaces]).toEqual(['shop']);
  });

  it('notes one that is too large to be parsed', () => {
    const { objects, oversized } = open();
    objects.onTooLarge();
    expect(oversized).toEqual({ namespaces: new Set(), somewhere: true });
  });

  it('fails where an object is no JSON, or of another shape', () => {
    const { objects, add } = open();
    expect(() => objects.onObject('{')).toThrow(/JSON/);
    expect(() => add({ name: 7 })).toThrow(/./);
    expect(() => add({})).toThrow(/./);
  });

  it('fails beyond the most objects of a page, whatever becomes of them', () => {
    const { objects, add } = open();
    const add1 = [
      () => add({ name: 'a', drop: true }),
      () => objects.onTooLarge(),
    ];
    for (let count = 0; count < readingLimits.pageObjects; count++) {
      add1[count % 2]();
    }
    add1.forEach(one => expect(one).toThrow(/objects/));
  });

  it('fails beyond the most objects of a list', () => {
    const kept = Array.from({ length: readingLimits.keptObjects - 1 }, () => 0);
    const oversized = { namespaces: new Set<string>(), somewhere: false };
    const objects = new PageObjects(() => 0, kept, oversized);
    expect(() => objects.onObject('1')).not.toThrow();
    expect(() => objects.onObject('1')).toThrow(/objects/);
  });
});
