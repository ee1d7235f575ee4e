import { promisify } from 'util';
import { gunzip, gzip } from 'zlib';
import type { KeptReading } from 'backstage-plugin-palette-common';
import { LRUCache } from 'lru-cache';

/** As in the backend: bytes of JSON in memory. */
const IN_MEMORY_BYTES = 10_000_000;

/** Kept readings as a backend has them: the last ones in memory, all of them compressed, as in its database. */
export class KeptReadings {
  readonly #packed = new Map<string, Buffer>();
  readonly #recent = new LRUCache<
    string,
    { readonly kept: KeptReading; readonly size: number }
  >({
    maxSize: IN_MEMORY_BYTES,
    sizeCalculation: ({ size }) => size,
  });

  async get(url: string): Promise<KeptReading | undefined> {
    const recent = this.#recent.get(url);
    const packed = this.#packed.get(url);
    if (recent || !packed) {
      return recent?.kept;
    }
    const json = await promisify(gunzip)(packed);
    const kept = JSON.parse(json.toString()) as KeptReading;
    this.#recent.set(url, { kept, size: json.byteLength });
    return kept;
  }

  async set(url: string, kept: KeptReading): Promise<void> {
    const json = Buffer.from(JSON.stringify(kept));
    this.#packed.set(url, await promisify(gzip)(json));
    this.#recent.set(url, { kept, size: json.byteLength });
  }
}
