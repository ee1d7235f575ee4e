import { LRUCache } from 'lru-cache';

/** Far more than one portal has. */
const MOST_CLUSTERS = 100_000;

/** Remembers the clusters whose last check took long, so that pages do not wait for them. */
export class SlowClusters {
  readonly #names = new LRUCache<string, true>({ max: MOST_CLUSTERS });
  readonly #slowMs: number;

  /** @param slowMs - a check that takes this long is slow */
  constructor(slowMs: number) {
    this.#slowMs = slowMs;
  }

  has(clusterName: string): boolean {
    return this.#names.has(clusterName);
  }

  /** Makes a check and remembers whether it was slow; a check that fails counts too. */
  async watch<Result>(
    clusterName: string,
    check: () => Promise<Result>,
  ): Promise<Result> {
    const startedMs = performance.now();
    try {
      return await check();
    } finally {
      if (performance.now() - startedMs >= this.#slowMs) {
        this.#names.set(clusterName, true);
      } else {
        this.#names.delete(clusterName);
      }
    }
  }
}
