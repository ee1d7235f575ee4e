import { setTimeout } from 'timers/promises';
import type { BenchBackend } from '../backend/BenchBackend';
import type { Health } from '../backend/ProcessHealth';
import type { HealthSample } from './LoadResult';

const EVERY_MS = 2_000;

/** Samples the health of a backend every two seconds. */
export class HealthSampler {
  readonly samples: HealthSample[] = [];
  #stopped = false;
  readonly #done: Promise<void>;
  readonly #backend: BenchBackend;

  /** Starts sampling at once. */
  constructor(backend: BenchBackend) {
    this.#backend = backend;
    this.#done = this.#sampleUntilStopped();
    // `stop` throws this error; until then it must not count as unhandled.
    this.#done.catch(() => {});
  }

  /**
   * Stops, and summarizes the whole time.
   *
   * @throws Error where the backend ended
   */
  async stop(): Promise<Health> {
    this.#stopped = true;
    await this.#done;
    return this.#backend.readHealth('first');
  }

  async #sampleUntilStopped(): Promise<void> {
    const startedMs = Date.now();
    while (!this.#stopped) {
      const health = await this.#backend.readHealth('lastSample');
      const atSeconds = Math.round((Date.now() - startedMs) / 100) / 10;
      this.samples.push({ atSeconds, ...health });
      await setTimeout(EVERY_MS);
    }
  }
}
