const PAUSE_AFTER_BYTES = 512_000;
/** Every piece costs some time, however small it is. */
const COST_OF_A_PIECE = 256;

/** Lets other work have its turn while a long answer is read: after each half megabyte, which takes about 5 ms. */
export class PagePauses {
  #since = 0;

  readonly #signal: AbortSignal;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  /**
   * Waits if it is time for a pause.
   *
   * @param bytes - bytes that were read since the last call
   * @throws the signal's reason once it is aborted
   */
  async pauseAfter(bytes: number): Promise<void> {
    this.#since += bytes + COST_OF_A_PIECE;
    if (this.#since >= PAUSE_AFTER_BYTES) {
      this.#since = 0;
      await new Promise(resolve => {
        setTimeout(resolve);
      });
    }
    this.#signal.throwIfAborted();
  }
}
