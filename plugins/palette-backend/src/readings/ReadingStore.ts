import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { KeptReading } from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import { LRUCache } from 'lru-cache';
import type { ReadingRow } from '../database/tables';
import { quote } from '../targets/quote';
import {
  packReading,
  unpackReading,
  type PackedReading,
  type UnpackedReading,
} from './packReading';

/** bytes of JSON that one process keeps in memory: some three hundred clusters. In memory they take about three times as much. */
const CACHED_BYTES = 10_000_000;

/** What a reading left for the next. */
export interface LastReading {
  /** Undefined where there is nothing that can be used. */
  readonly kept?: KeptReading;
  /** Of what is kept. */
  readonly hash?: string;
}

type CachedReading = UnpackedReading & Pick<PackedReading, 'hash'>;

/**
 * What the last reading of each cluster left for the next, shared by all replicas. Nothing depends on it: where it is lost,
 * damaged or out of reach, the cluster is read whole.
 */
export class ReadingStore {
  readonly #knex: Knex;
  readonly #logger: LoggerService;
  readonly #cache = new LRUCache<string, CachedReading>({
    maxSize: CACHED_BYTES,
    sizeCalculation: ({ size }) => Math.max(1, size),
  });

  constructor(options: {
    readonly knex: Knex;
    readonly logger: LoggerService;
  }) {
    this.#knex = options.knex;
    this.#logger = options.logger;
  }

  /** What was kept of a cluster, by whichever replica read it last. */
  async get(clusterName: string): Promise<LastReading> {
    try {
      const cached = this.#cache.get(clusterName);
      // The bytes are not sent again where this process has them.
      const row: (Pick<ReadingRow, 'hash'> & Partial<ReadingRow>) | undefined =
        await this.#knex<ReadingRow>('cluster_readings')
          .where({ cluster_name: clusterName })
          .first(
            'hash',
            this.#knex.raw(
              'case when hash = ? then null else reading end as reading',
              [cached?.hash ?? ''],
            ),
          );
      if (!row) {
        this.#cache.delete(clusterName);
        return {};
      }
      const { hash, reading } = row;
      if (cached?.hash === hash || !reading) {
        return { kept: cached?.kept, hash };
      }
      const unpacked = await unpackReading({ hash, reading });
      this.#cache.set(clusterName, { ...unpacked, hash });
      return { kept: unpacked.kept, hash };
    } catch (error) {
      this.#warn(clusterName, 'could not be used', error);
      return {};
    }
  }

  /**
   * Replaces what is kept of a cluster, where that changed.
   *
   * @param before - what `get` gave
   * @param kept - undefined where nothing may be kept
   * @returns the hash of what is kept now; undefined where that is nothing
   */
  async save(
    clusterName: string,
    before: LastReading,
    kept: KeptReading | undefined,
  ): Promise<string | undefined> {
    if (kept === before.kept) {
      return kept && before.hash;
    }
    try {
      const packed = kept && (await packReading(kept));
      if (!packed) {
        await this.#forget(clusterName);
        return undefined;
      }
      const { hash, reading } = packed;
      const columns = {
        hash,
        reading,
        read_whole_at: new Date(packed.kept.readWholeAt),
      };
      await this.#knex<ReadingRow>('cluster_readings')
        .insert({ cluster_name: clusterName, ...columns })
        .onConflict('cluster_name')
        .merge();
      this.#cache.set(clusterName, packed);
      return hash;
    } catch (error) {
      this.#warn(clusterName, 'could not be kept', error);
      return undefined;
    }
  }

  async #forget(clusterName: string): Promise<void> {
    this.#cache.delete(clusterName);
    await this.#knex<ReadingRow>('cluster_readings')
      .where({ cluster_name: clusterName })
      .delete();
  }

  #warn(clusterName: string, what: string, error: unknown): void {
    // The statement that a driver puts before its reason is left out.
    const reason = toError(error).message.split(' - ').pop();
    this.#logger.warn(
      `The last reading of cluster ${quote(
        clusterName,
      )} ${what}, so the cluster is read whole: ${reason}`,
    );
  }
}
