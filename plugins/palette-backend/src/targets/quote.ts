const LONGEST_QUOTED = 80;

/** Writes a value from outside as a sentence may carry it: in quotes, on one line, printable, cut to 80 characters. */
export function quote(value: string): string {
  const line = value.replace(/[\s\p{C}]+/gu, ' ');
  return line.length > LONGEST_QUOTED
    ? `"${line.slice(0, LONGEST_QUOTED)}…"`
    : `"${line}"`;
}
