import Table from 'cli-table3';

// Columns by spaces, as kubectl prints them: they survive a terminal, a ticket and grep.
const plain = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};

/** Text columns under a header, ending in a line break. */
export function table(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const made = new Table({
    head: [...header],
    chars: plain,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  made.push(...rows.map(row => [...row]));
  const lines = made.toString().split('\n');
  return `${lines.map(line => line.trimEnd()).join('\n')}\n`;
}
