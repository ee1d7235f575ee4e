// Deeper than any real document; more is refused, because every level needs memory.
const DEEPEST = 10_000;

type Expectation = 'value' | 'key' | 'colon' | 'comma' | 'nothing';

const WORD = /[-+.\w]/;

const SCALAR =
  /^(?:true|false|null|-?(?:0|[1-9]\d{0,99})(?:\.\d{1,99})?(?:[eE][-+]?\d{1,9})?)$/;

const ESCAPABLE = new Set('"\\/bfnrtu');

/**
 * Finds where text stops being JSON. JavaScript engines differ in whether and how they report that.
 *
 * @returns 0-based offset of the first character that does not fit, or is nested deeper than 10,000 levels; the length of the text where it breaks off
 */
export function findJsonBreak(text: string): number {
  const open: string[] = [];
  let expects: Expectation = 'value';
  let first = false;
  let at = 0;
  while (at < text.length) {
    const character = text[at];
    if (' \t\r\n'.includes(character)) {
      at++;
      continue;
    }
    const closes =
      (character === '}' || character === ']') &&
      open[open.length - 1] === character &&
      (expects === 'comma' || first);
    let end = at + 1;
    if (closes) {
      open.pop();
      expects = 'comma';
    } else if (expects === 'comma' && character === ',') {
      expects = open[open.length - 1] === '}' ? 'key' : 'value';
      first = false;
      at = end;
      continue;
    } else if (expects === 'colon' && character === ':') {
      expects = 'value';
    } else if (expects === 'key' && character === '"') {
      end = findStringEnd(text, at);
      expects = 'colon';
    } else if (
      expects === 'value' &&
      '{['.includes(character) &&
      open.length < DEEPEST
    ) {
      open.push(character === '{' ? '}' : ']');
      expects = character === '{' ? 'key' : 'value';
      first = true;
      at = end;
      continue;
    } else if (expects === 'value') {
      end =
        character === '"' ? findStringEnd(text, at) : findScalarEnd(text, at);
      expects = 'comma';
    } else {
      return at;
    }
    if (end < 0) {
      return -1 - end;
    }
    first = false;
    at = end;
    if (expects === 'comma' && open.length === 0) {
      expects = 'nothing';
    }
  }
  return text.length;
}

/**
 * The end of the string that starts at `from` with a quote; negative: `-1 - offset` of a character that it may not
 * contain.
 */
function findStringEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const character = text[at];
    if (character === '"') {
      return at + 1;
    }
    if (character < ' ') {
      return -1 - at;
    }
    if (character === '\\') {
      at++;
      if (at < text.length && !ESCAPABLE.has(text[at])) {
        return -1 - at;
      }
    }
  }
  return -1 - text.length;
}

function findScalarEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && WORD.test(text[at])) {
    at++;
  }
  // A scalar at the end of the text may be cut.
  const whole = at < text.length ? -1 - from : -1 - text.length;
  return SCALAR.test(text.slice(from, Math.min(at, from + 300))) ? at : whole;
}
