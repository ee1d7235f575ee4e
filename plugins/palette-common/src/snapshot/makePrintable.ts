const MAX = 256;

// Control characters could move a terminal's cursor, format characters turn a sentence around, and a database refuses
// NUL and halves of surrogate pairs.
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;
const HALF_AT_END = /[\ud800-\udbff]$/;

/** Makes text that a cluster controls safe to print and to store: one line of at most 256 characters. */
export function makePrintable(text: string): string {
  const line = text
    .slice(0, 4 * MAX)
    .replace(UNPRINTABLE, ' ')
    .trim();
  return line.length > MAX
    ? `${line.slice(0, MAX - 1).replace(HALF_AT_END, '')}…`
    : line;
}
