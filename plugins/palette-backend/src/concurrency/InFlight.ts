/** Work under way, by key: a second caller joins it instead of starting the same again. */
export class InFlight<Result> {
  readonly #running = new Map<string, Promise<Result>>();

  /** Starts the work, or joins running work with the same key; all callers get the same outcome. */
  run(key: string, work: () => Promise<Result>): Promise<Result> {
    const running = this.#running.get(key);
    if (running) {
      return running;
    }
    const started = work().finally(() => this.#running.delete(key));
    this.#running.set(key, started);
    return started;
  }

  /** Waits until all work under way has ended, well or not. */
  async waitUntilSettled(): Promise<void> {
    await Promise.allSettled(this.#running.values());
  }

  has(key: string): boolean {
    return this.#running.has(key);
  }
}
