/** Groups things by namespace, in their order. */
export function groupByNamespace<T extends { readonly namespace: string }>(
  things: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const { namespace } = thing;
    const same = groups.get(namespace);
    if (same) {
      same.push(thing);
    } else {
      groups.set(namespace, [thing]);
    }
  }
  return groups;
}
