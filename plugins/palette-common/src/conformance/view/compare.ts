/** Sorts by UTF-16 code units, which is the same on every machine. */
export function compareTexts(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

/**
 * Sorts by name. A source may repeat a name, and the order must not depend on the order of the source. What is compared of
 * things that share a name is written once, because they may be many and large.
 */
export function sortByName<T extends { readonly name: string }>(
  things: readonly T[],
): readonly T[] {
  const written = new Map<T, string>();
  const write = (thing: T) => {
    const text = written.get(thing) ?? JSON.stringify(thing);
    written.set(thing, text);
    return text;
  };
  return [...things].sort(
    (a, b) => compareTexts(a.name, b.name) || compareTexts(write(a), write(b)),
  );
}
