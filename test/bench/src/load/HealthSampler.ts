import { setTimeout } from 'timers/promises';
import type { BenchBackend } from '../fleet/BenchBackend';
import type { Health } from '../fleet/ProcessHealth';
import type { HealthSample } from './LoadResult';

const EVERY_MS = 2_000;

/** Asks a backend again and again how it is. */
export class HealthSampler {
  readonly samples: HealthSample[] = [];
  private stopped = false;
  private readonly done: Promise<void>;

  /** Begins at once. */
  constructor(private readonly backend: BenchBackend) {
    this.done = this.sampleUntilStopped();
    // Who stops hears of it; until then nobody does.
    this.done.catch(() => {});
  }

  /**
   * Ends, and sums up the whole time.
   *
   * @throws Error where the backend ended
   */
  async stop(): Promise<Health> {
    this.stopped = true;
    await this.done;
    return this.backend.health('first');
  }

  private async sampleUntilStopped(): Promise<void> {
    const startedMs = Date.now();
    while (!this.stopped) {
      const health = await this.backend.health('lastSample');
      const atSeconds = Math.round((Date.now() - startedMs) / 100) / 10;
      this.samples.push({ atSeconds, ...health });
      await setTimeout(EVERY_MS);
    }
  }
}
