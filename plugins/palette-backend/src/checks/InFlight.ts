/** Work that is under way, so that whoever asks for the same joins it. */
export class InFlight<Result> {
  readonly #running = new Map<string, Promise<Result>>();

  /** Starts the work, or joins the one that runs under this key; both settle alike. */
  run(key: string, work: () => Promise<Result>): Promise<Result> {
    const running = this.#running.get(key);
    if (running) {
      return running;
    }
    const started = work().finally(() => this.#running.delete(key));
    this.#running.set(key, started);
    return started;
  }

  /** Waits until all that runs now has ended, well or not. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#running.values());
  }

  has(key: string): boolean {
    return this.#running.has(key);
  }
}
