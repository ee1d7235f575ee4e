const OBJECT_ID_LENGTH = 24;
const UUID_LENGTH = 36;
const UUID_DASHES: ReadonlySet<number> = new Set([8, 13, 18, 23]);
const NO_DASHES: ReadonlySet<number> = new Set();

/**
 * Whether text is a Palette uid: 24 hex digits (an ObjectID) or an RFC 4122 UUID, in lower case.
 *
 * @public
 */
export function isPaletteUid(text: string): boolean {
  return (
    (text.length === OBJECT_ID_LENGTH && isHexWithDashes(text, NO_DASHES)) ||
    (text.length === UUID_LENGTH && isHexWithDashes(text, UUID_DASHES))
  );
}

// Compares character codes, which is fast, because every namespace of a cluster is tested.
function isHexWithDashes(text: string, dashes: ReadonlySet<number>): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isDigit = code >= 0x30 && code <= 0x39;
    const isLetter = code >= 0x61 && code <= 0x66;
    const fits = dashes.has(at) ? text[at] === '-' : isDigit || isLetter;
    if (!fits) {
      return false;
    }
  }
  return true;
}
