import { setTimeout } from 'timers/promises';
import type { BenchBackend } from '../fleet/BenchBackend';
import type { Health } from '../fleet/ProcessHealth';
import type { HealthSample } from './LoadResult';

const EVERY_MS = 2_000;

/** Asks a backend again and again how it is. */
export class HealthSampler {
  readonly samples: HealthSample[] = [];
  #stopped = false;
  readonly #done: Promise<void>;
  readonly #backend: BenchBackend;

  /** Begins at once. */
  constructor(backend: BenchBackend) {
    this.#backend = backend;
    this.#done = this.#sampleUntilStopped();
    // Who stops hears of it; until then nobody does.
    this.#done.catch(() => {});
  }

  /**
   * Ends, and sums up the whole time.
   *
   * @throws Error where the backend ended
   */
  async stop(): Promise<Health> {
    this.#stopped = true;
    await this.#done;
    return this.#backend.health('first');
  }

  async #sampleUntilStopped(): Promise<void> {
    const startedMs = Date.now();
    while (!this.#stopped) {
      const health = await this.#backend.health('lastSample');
      const atSeconds = Math.round((Date.now() - startedMs) / 100) / 10;
      this.samples.push({ atSeconds, ...health });
      await setTimeout(EVERY_MS);
    }
  }
}
