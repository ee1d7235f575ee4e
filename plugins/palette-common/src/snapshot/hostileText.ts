const MAX = 256;

// Control characters could move a terminal's cursor; direction marks could turn a sentence around.
// eslint-disable-next-line no-control-regex
const UNPRINTABLE =
  /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]+/g;

/** Text that a cluster controls, made safe to print: one line of at most 256 characters. */
export function printable(text: string): string {
  const line = text
    .slice(0, 4 * MAX)
    .replace(UNPRINTABLE, ' ')
    .trim();
  return line.length > MAX ? `${line.slice(0, MAX - 1)}…` : line;
}
