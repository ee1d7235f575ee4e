const LONGEST = 100;

const MOST_WORDS = 8;

const AROUND = ' \t#*<>()[]{}|=-_~';

const DOTS = '.…⋮·';

// The prompt of a shell may begin with dots too: `…/clusters $`.
const BEGINS_WITH_DOTS = /^(?:\.{2,}|·{2,}|[…⋮]{1,})(?![/\\.·…⋮])/;

const SAYS_SO = new Set([
  ...['more', 'truncated', 'omitted', 'snip', 'snipped', 'elided', 'cut'],
  ...['skipped', 'removed', 'abbreviated', 'shortened', 'trimmed', 'clipped'],
  ...['hidden', 'etc'],
]);

// Words that may stand beside them. Any other makes a line prose: "no more pods", "nothing was truncated".
const BESIDE = new Set([
  ...['a', 'an', 'and', 'the', 'of', 'i', 'so', 'on', 'for', 'to', 'in', 'it'],
  ...['is', 'are', 'was', 'were', 'be', 'been', 'has', 'have', 'off', 'out'],
  ...['some', 'many', 'several', 'other', 'others', 'rest', 'remaining'],
  ...['similar', 'middle', 'brevity', 'too', 'long', 'output', 'text', 'log'],
  ...['listing', 'list', 'message', 'content', 'file', 'result', 'results'],
  ...['row', 'rows', 'line', 'lines', 'pod', 'pods', 'item', 'items'],
  ...['entry', 'entries', 'namespace', 'namespaces', 'characters', 'bytes'],
]);

const NUMBER = /^\d{1,9}$/;

/** Whether a line stands for rows that were left out: `...`, `[12 lines omitted]`, `--More--`, the colon of a pager. */
export function isElision(line: string): boolean {
  const text = line.trim();
  return (
    text === ':' ||
    (text.length > 0 &&
      text.length <= LONGEST &&
      (isMadeOfDots(text) || saysSo(text)))
  );
}

function isMadeOfDots(text: string): boolean {
  const characters = [...text];
  const start = characters.findIndex(c => !AROUND.includes(c));
  const rest = start < 0 ? [] : characters.slice(start);
  return (
    BEGINS_WITH_DOTS.test(rest.join('')) ||
    (rest.length > 0 && rest.every(c => DOTS.includes(c) || AROUND.includes(c)))
  );
}

function saysSo(text: string): boolean {
  const words = text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  return (
    // A colon announces what follows.
    !text.endsWith(':') &&
    words.length <= MOST_WORDS &&
    words.some(w => SAYS_SO.has(w)) &&
    words.every(w => SAYS_SO.has(w) || BESIDE.has(w) || NUMBER.test(w))
  );
}
