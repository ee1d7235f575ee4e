const LONGEST_QUOTED = 80;

/** A value from outside as a sentence may carry it: in quotes, on one line, printable, cut. */
export function quoted(value: string): string {
  const line = value.replace(/[\s\p{C}]+/gu, ' ');
  return line.length > LONGEST_QUOTED
    ? `"${line.slice(0, LONGEST_QUOTED)}…"`
    : `"${line}"`;
}
