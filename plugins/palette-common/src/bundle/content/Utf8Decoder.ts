const LITTLE_ENDIAN = [0xff, 0xfe];
const BIG_ENDIAN = [0xfe, 0xff];

/** Turns a file into UTF-8 while it arrives, where its byte order mark says UTF-16, as Windows PowerShell writes it. */
export class Utf8Decoder {
  readonly #encoder = new TextEncoder();
  #hasBegun = false;
  #utf16: TextDecoder | undefined;

  decode(bytes: Uint8Array): Uint8Array {
    if (!this.#hasBegun && bytes.length > 0) {
      this.#hasBegun = true;
      this.#utf16 = chooseDecoder(bytes);
    }
    return this.#utf16
      ? this.#encoder.encode(this.#utf16.decode(bytes, { stream: true }))
      : bytes;
  }
}

function chooseDecoder(start: Uint8Array): TextDecoder | undefined {
  const startsWith = (mark: readonly number[]) =>
    mark.every((byte, at) => start[at] === byte);
  if (startsWith(LITTLE_ENDIAN)) {
    return new TextDecoder('utf-16le');
  }
  return startsWith(BIG_ENDIAN) ? new TextDecoder('utf-16be') : undefined;
}
