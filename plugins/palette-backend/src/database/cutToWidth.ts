/** NUL, which PostgreSQL refuses, and halves of characters, which it replaces, so that they differ from what was written. */
const UNSTORABLE = /[\0\p{Cs}]/gu;

/**
 * Makes a text from outside fit a column. Texts of entities and of clusters have no limit, and one that a database refuses
 * must not keep the others from being stored.
 *
 * @param width - in characters as a database counts them; by default the column has none
 * @returns the text as the database will give it back
 */
export function cutToWidth(text: string, width = Infinity): string {
  const storable = text.replace(UNSTORABLE, '');
  // Stryker disable next-line ConditionalExpression,EqualityOperator: a short text needs no list of its characters.
  return storable.length <= width
    ? storable
    : Array.from(storable).slice(0, width).join('');
}
