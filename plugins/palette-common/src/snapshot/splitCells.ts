const AGO = 'ago)';

/** The cells of a row. RESTARTS may be followed by when: `1 (6m19s ago)` is one cell. Without its end it is left out. */
export function splitCells(line: string): readonly string[] {
  const words = line.trim().split(/\s+/);
  const at = words.findIndex(w => w.startsWith('('));
  const next = words[at + 1];
  if (at <= 0) {
    return words;
  }
  if (next === AGO) {
    return [
      ...words.slice(0, at - 1),
      `${words[at - 1]} ${words[at].slice(1)}`,
      ...words.slice(at + 2),
    ];
  }
  const isUnfinished = words.length <= at + 2 && AGO.startsWith(next ?? '');
  return isUnfinished ? words.slice(0, at) : words;
}
