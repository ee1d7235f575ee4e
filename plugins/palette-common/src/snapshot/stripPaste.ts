import { refuseBeyond } from './refuseListing';

// Colours and titles of a terminal. No sequence may contain the character that begins the next one.
const TERMINAL =
  // eslint-disable-next-line no-control-regex
  /\u001b(?:\[[0-9;:?]{0,40}[A-Za-z]|\][^\u0007\u001b]{0,500}(?:\u0007|\u001b\\)?|\([A-Z0-9])/g;

const ESCAPE = '\u001b';

const FENCE_ALONE = /^\s{0,8}(?:`{3,20}|~{3,20})[\w-]{0,20}\s{0,8}$/;

const QUOTE = /^\s{0,8}(?:>\s?){1,8}/;

// YAML may contain the same, but indented.
const QUOTE_AT_START = /^(?:>\s?){1,8}/;

const COLON_NUMBER = /^\d{1,7}:(?!\d)\s?/;

const NUMBER = /^\s{0,12}(\d{1,7})[\t |:]\s{0,8}/;

const TABLE_RULE = /^[\s|:+=─│┼-]+$/;

const SAMPLE = 200;

/**
 * Removes from a paste what does not belong to the listing: colours, Markdown fences and frames, quoting, numbers in front
 * of lines. Lines keep their place, so that their numbers stay right. Text that begins as JSON stays as it is.
 *
 * @throws InputError where there are more lines than are read.
 */
export function stripPaste(text: string): string {
  if (/^\s*\{/.test(text)) {
    return text;
  }
  refuseTooManyLines(text);
  const lines = text
    .split('\n')
    .map(line => stripTerminal(line.endsWith('\r') ? line.slice(0, -1) : line))
    .map(line => line.replace(FENCE_ALONE, ''));
  const sample = lines.filter(line => line.trim() !== '').slice(0, SAMPLE);
  const isQuoted =
    sample.length > 0 &&
    sample.filter(l => QUOTE.test(l)).length >= 0.8 * sample.length;
  const quote = isQuoted ? QUOTE : QUOTE_AT_START;
  const unquoted = lines.map(line =>
    line.replace(quote, '').replace(FENCE_ALONE, ''),
  );
  const isNumbered = areNumbered(
    unquoted.filter(line => line.trim() !== '').slice(0, SAMPLE),
  );
  return unquoted
    .map(line => line.replace(isNumbered ? NUMBER : COLON_NUMBER, ''))
    .map(stripFrame)
    .join('\n');
}

function stripTerminal(line: string): string {
  return line.includes(ESCAPE) ? line.replace(TERMINAL, '') : line;
}

// Markdown and some terminals draw a table as `| a | b |`.
function stripFrame(line: string): string {
  const trimmed = line.trim();
  if (!/^[|│┃]/.test(line) || !/[|│┃]$/.test(trimmed)) {
    return line;
  }
  return TABLE_RULE.test(trimmed) ? '' : trimmed.replace(/[|│┃]/g, ' ').trim();
}

/** Whether the lines begin with rising numbers, as `cat -n` writes them; nearly all lines must. */
function areNumbered(lines: readonly string[]): boolean {
  const numbers = lines.flatMap(line => {
    const found = NUMBER.exec(line);
    return found ? [Number(found[1])] : [];
  });
  return (
    numbers.length > 1 &&
    numbers.length >= 0.8 * lines.length &&
    numbers.every((n, index) => index === 0 || n > numbers[index - 1])
  );
}

function refuseTooManyLines(text: string): void {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    count += 1;
    refuseBeyond('allLines', count);
  }
}
