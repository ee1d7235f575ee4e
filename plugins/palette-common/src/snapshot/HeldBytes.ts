const SMALLEST = 4_096;
const decoder = new TextDecoder();

/** Bytes that are kept until the rest arrives. They are copied, so that many tiny pieces cost no more than their bytes. */
export class HeldBytes {
  #bytes = new Uint8Array(SMALLEST);
  #used = 0;

  get length(): number {
    return this.#used;
  }

  append(piece: Uint8Array): void {
    const needed = this.#used + piece.byteLength;
    if (needed > this.#bytes.byteLength) {
      const larger = new Uint8Array(
        Math.max(needed, 2 * this.#bytes.byteLength),
      );
      larger.set(this.#bytes.subarray(0, this.#used));
      this.#bytes = larger;
    }
    this.#bytes.set(piece, this.#used);
    this.#used = needed;
  }

  /** Takes the bytes that were appended since the last call, as text. */
  take(): string {
    const text = this.peek();
    this.clear();
    return text;
  }

  peek(from = 0): string {
    return decoder.decode(this.#bytes.subarray(from, this.#used));
  }

  clear(): void {
    this.#used = 0;
  }
}
