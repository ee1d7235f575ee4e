const SHOWN = 10;

/** Names for a sentence: `a, b and 3 more`. */
export function joinBriefly(names: readonly string[]): string {
  const more = names.length - SHOWN;
  return more > 0
    ? `${names.slice(0, SHOWN).join(', ')} and ${more} more`
    : names.join(', ');
}
