/** Sorts by UTF-16 code units, which is the same on every machine. */
export function compareTexts(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

/** Sorts by name. A listing may repeat a name, and the order must not depend on the order of the listing. */
export function compareNames<T extends { readonly name: string }>(
  a: T,
  b: T,
): number {
  return (
    compareTexts(a.name, b.name) ||
    compareTexts(JSON.stringify(a), JSON.stringify(b))
  );
}
