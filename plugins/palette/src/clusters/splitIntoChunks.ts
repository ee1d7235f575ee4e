/** Splits a list into parts of at most `size` items. */
export function splitIntoChunks<Item>(
  items: readonly Item[],
  size: number,
): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, chunk) =>
    items.slice(chunk * size, (chunk + 1) * size),
  );
}
