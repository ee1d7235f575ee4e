// eslint-disable-next-line no-control-regex
const STYLES = /\u001b\[[0-9;:?]*[ -/]*[@-~]/g;
const LINE_ENDS = /\r\n/g;
const INVISIBLE = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * Makes text from a cluster safe to show and to save. Colours of terminals are left out; other control and format
 * characters, which could hide text or turn it around, become visible. Lines and tabs stay.
 */
export function showControlCharacters(text: string): string {
  return text
    .replace(STYLES, '')
    .replace(LINE_ENDS, '\n')
    .replace(INVISIBLE, nameCharacter);
}

function nameCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) {
    // Unicode has a picture of each: ␀, ␛.
    return String.fromCodePoint(0x2400 + code);
  }
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
