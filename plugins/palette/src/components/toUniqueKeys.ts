/**
 * Makes the keys of a list unique, in its order. Hostile clusters give two things one name, and of elements with equal keys
 * React leaves some behind at each change.
 */
export function toUniqueKeys(keys: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return keys.map(key => {
    const before = counts.get(key) ?? 0;
    counts.set(key, before + 1);
    // No name has a line break.
    return before === 0 ? key : `${key}\n${before}`;
  });
}
