const PIECE = 32 * 1_024;
const encoder = new TextEncoder();
const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;

/** Splits a text into pieces of about 32 KB in UTF-8, so that memory never holds it twice. */
export function* splitUtf8(text: string): Generator<Uint8Array> {
  let from = 0;
  while (from < text.length) {
    let to = Math.min(text.length, from + PIECE);
    if (to < text.length && isHighSurrogate(text.charCodeAt(to - 1))) {
      to++;
    }
    yield encoder.encode(text.slice(from, to));
    from = to;
  }
}
