import { createHash } from 'crypto';

// apimachinery's util/rand: no vowels and no 0, 1, 3, so that no word and no look-alike appears.
const SUFFIX_ALPHABET = 'bcdfghjklmnpqrstvwxz2456789';
// The API server cuts a generateName to 58 characters before it adds five of its own.
const LONGEST_GENERATED_BASE = 58;

/**
 * Names, uids and hashes as Kubernetes makes them, but the same for the same seed and key, so that
 * adding one workload to a cluster renames nothing else in it.
 */
export class SeededNames {
  readonly #seed: string;

  constructor(seed: string) {
    this.#seed = seed;
  }

  /** A whole number from 0 up to (not including) `below`. */
  number(key: string, below: number): number {
    return this.#digest(key).readUInt32BE(0) % below;
  }

  /** `length` hexadecimal digits (64 at most). */
  hex(key: string, length: number): string {
    return this.#digest(key).toString('hex').slice(0, length);
  }

  /** An RFC 4122 version 4 UUID. */
  uid(key: string): string {
    const hex = this.hex(`uid/${key}`, 32);
    return [
      hex.slice(0, 8),
      hex.slice(8, 12),
      `4${hex.slice(13, 16)}`,
      `${'89ab'[parseInt(hex[16], 16) % 4]}${hex.slice(17, 20)}`,
      hex.slice(20, 32),
    ].join('-');
  }

  /** The five characters that the API server appends to a `generateName`. */
  suffix(key: string): string {
    const bytes = this.#digest(`suffix/${key}`);
    return Array.from(
      bytes.subarray(0, 5),
      byte => SUFFIX_ALPHABET[byte % SUFFIX_ALPHABET.length],
    ).join('');
  }

  /** `base` with a suffix, cut as the API server cuts it. `base` ends in a dash. */
  generated(base: string, key: string): string {
    return base.slice(0, LONGEST_GENERATED_BASE) + this.suffix(key);
  }

  /**
   * A pod template hash or controller revision hash: a 32-bit sum in decimal, each digit encoded in the
   * suffix alphabet. That is why only 456789bcdf occur in it.
   */
  templateHash(key: string): string {
    const sum = this.#digest(`template/${key}`).readUInt32BE(0).toString();
    return Array.from(
      sum,
      digit => SUFFIX_ALPHABET[digit.charCodeAt(0) % SUFFIX_ALPHABET.length],
    ).join('');
  }

  #digest(key: string): Buffer {
    return createHash('sha256').update(`${this.#seed}/${key}`).digest();
  }
}
