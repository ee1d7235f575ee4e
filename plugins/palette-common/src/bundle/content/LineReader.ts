import { bundleLimits } from '../entry/bundleLimits';

const NEWLINE = 0x0a;
const CARRIAGE_RETURN = '\r';

/** Splits bytes into lines while they arrive. The rest of a line beyond the limit is dropped. */
export class LineReader {
  readonly #onLine: (line: string) => void;
  readonly #decoder = new TextDecoder();
  #held: Uint8Array[] = [];
  #heldBytes = 0;

  constructor(onLine: (line: string) => void) {
    this.#onLine = onLine;
  }

  push(bytes: Uint8Array): void {
    let from = 0;
    for (
      let at = bytes.indexOf(NEWLINE);
      at >= 0;
      at = bytes.indexOf(NEWLINE, from)
    ) {
      this.#hold(bytes.subarray(from, at));
      this.#emit();
      from = at + 1;
    }
    if (from < bytes.length) {
      // Copied, because the source may use its buffer again.
      this.#hold(bytes.slice(from));
    }
  }

  /** The bytes of the line that has not ended yet. They count as taken. */
  take(): Uint8Array {
    const bytes = join(this.#held, this.#heldBytes);
    this.#held = [];
    this.#heldBytes = 0;
    return bytes;
  }

  /** The beginning of the line that has not ended yet. */
  peek(): string {
    return this.#held.length > 0 ? this.#decoder.decode(this.#held[0]) : '';
  }

  finish(): void {
    if (this.#held.length > 0) {
      this.#emit();
    }
  }

  #hold(bytes: Uint8Array): void {
    const room = bundleLimits.line - this.#heldBytes;
    if (room > 0) {
      this.#held.push(bytes.subarray(0, room));
      this.#heldBytes += Math.min(room, bytes.length);
    }
  }

  #emit(): void {
    const line = this.#decoder.decode(this.take());
    this.#onLine(line.endsWith(CARRIAGE_RETURN) ? line.slice(0, -1) : line);
  }
}

function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  if (pieces.length === 1) {
    return pieces[0];
  }
  const joined = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
