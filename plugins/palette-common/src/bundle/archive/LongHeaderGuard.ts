import { InputError } from '@backstage/errors';
import { bundleLimits } from '../entry/bundleLimits';

const BLOCK = 512;
const TYPE_AT = 156;
const CHECKSUM_AT = 148;
const SIZE_AT = 124;
/** The types of headers that hold long names and attributes: x, g, L, K. */
const LONG: ReadonlySet<number> = new Set([0x78, 0x67, 0x4c, 0x4b]);
const SPACE = 0x20;

/**
 * Looks at the bytes of a tar archive for headers of attributes that are longer than any program writes. The work of tar
 * parsers grows with the square of their length.
 */
export class LongHeaderGuard {
  readonly #block = new Uint8Array(BLOCK);
  #filled = 0;

  /** @throws InputError where such a header begins. */
  check(bytes: Uint8Array): void {
    let at = 0;
    if (this.#filled > 0) {
      at = Math.min(bytes.length, BLOCK - this.#filled);
      this.#block.set(bytes.subarray(0, at), this.#filled);
      this.#filled += at;
      if (this.#filled < BLOCK) {
        return;
      }
      refuseLongHeader(this.#block);
      this.#filled = 0;
    }
    for (; at + BLOCK <= bytes.length; at += BLOCK) {
      if (LONG.has(bytes[at + TYPE_AT])) {
        refuseLongHeader(bytes.subarray(at, at + BLOCK));
      }
    }
    this.#block.set(bytes.subarray(at));
    this.#filled = bytes.length - at;
  }
}

function refuseLongHeader(block: Uint8Array): void {
  if (
    LONG.has(block[TYPE_AT]) &&
    readNumber(block, SIZE_AT, 12) > bundleLimits.longHeader &&
    readNumber(block, CHECKSUM_AT, 8) === addUp(block)
  ) {
    throw new InputError(
      `The archive has a name or attributes of more than ${bundleLimits.longHeader} bytes, which no support bundle has.`,
    );
  }
}

/** A number as tar writes it: in octal digits or, if its first bit is set, in bytes. */
function readNumber(block: Uint8Array, at: number, length: number): number {
  if (block[at] >= 0x80) {
    return Infinity;
  }
  const text = String.fromCharCode(...block.subarray(at, at + length));
  return parseInt(text.replace(/[\0 ]/g, ''), 8) || 0;
}

/** The checksum of a header, for which its own field counts as spaces. */
function addUp(block: Uint8Array): number {
  return block.reduce(
    (sum, byte, at) =>
      sum + (at >= CHECKSUM_AT && at < CHECKSUM_AT + 8 ? SPACE : byte),
    0,
  );
}
