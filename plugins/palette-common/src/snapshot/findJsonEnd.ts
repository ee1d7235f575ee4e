import {
  BACKSLASH,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
} from './jsonCharacters';

/**
 * Finds the end of the JSON that begins at an offset with a brace or a bracket. It looks for the last bracket only; parsing
 * shows whether the JSON is well-formed.
 *
 * @returns the offset behind its last bracket; the length of the text where it breaks off
 */
export function findJsonEnd(text: string, from: number): number {
  let depth = 0;
  let inString = false;
  for (let at = from; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (inString) {
      if (character === BACKSLASH) {
        at++;
      } else if (character === QUOTE) {
        inString = false;
      }
    } else if (character === QUOTE) {
      inString = true;
    } else if (character === OPEN_BRACE || character === OPEN_BRACKET) {
      depth++;
    } else if (character === CLOSE_BRACE || character === CLOSE_BRACKET) {
      depth--;
      if (depth === 0) {
        return at + 1;
      }
    }
  }
  return text.length;
}
