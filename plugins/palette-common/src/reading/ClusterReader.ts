import type { NamePattern } from '../catalog/NamePattern';
import type { PaletteCatalog } from '../catalog/PaletteCatalog';
import type { Snapshot } from '../snapshot/Snapshot';
import { ClusterLook } from './ClusterLook';
import { describeInterest, isUsable, type KeptReading } from './KeptReading';
import { ListReader } from './ListReader';
import { listNamespacesOfInterest } from './listNamespacesOfInterest';
import type { ReadAgainOptions, Reading, ReadOptions } from './Reading';
import { ReadError } from './ReadError';
import { ReadingBudget } from './ReadingBudget';
import type { KubernetesFetch } from './KubernetesFetch';
import { waitUntilAborted } from './waitUntilAborted';
import { WholeReader } from './WholeReader';

// Made once: without a reason, each reading would make an error with a stack.
const ENDED = new Error('The reading has ended.');

/**
 * The options of a {@link ClusterReader}.
 *
 * @public
 */
export interface ClusterReaderOptions {
  readonly catalog: PaletteCatalog;
  /** The clock; another one only in tests. */
  readonly now?: () => Date;
}

/**
 * Reads what the Palette catalog needs to know about a cluster. In the common case that takes two requests: one for the
 * metadata of namespaces, one for the pods in all namespaces but those of no interest.
 *
 * @example
 * ```ts
 * const reader = new ClusterReader({ catalog });
 * const snapshot = await reader.read(
 *   ({ path, accept, signal }) =>
 *     fetch(`https://cluster.example${path}`, {
 *       headers: { accept, authorization: `Bearer ${token}` },
 *       signal,
 *     }),
 *   { timeoutMs: 30_000 },
 * );
 * ```
 *
 * @public
 */
export class ClusterReader {
  readonly #ofInterest: readonly NamePattern[];
  readonly #now: () => Date;

  constructor({ catalog, now = () => new Date() }: ClusterReaderOptions) {
    this.#ofInterest = listNamespacesOfInterest(catalog);
    this.#now = now;
  }

  /**
   * Reads one cluster.
   *
   * @throws ReadError where nothing could be read; a part that could not be read becomes a gap of the snapshot. The reason
   * of `options.signal`, where that ended the reading.
   */
  async read(fetch: KubernetesFetch, options: ReadOptions): Promise<Snapshot> {
    const { snapshot } = await this.#run(fetch, options, (lists, query) =>
      new WholeReader({ lists, query, ofInterest: this.#ofInterest }).read(
        this.#now(),
      ),
    );
    return snapshot;
  }

  /**
   * Reads a cluster that was perhaps read before. Where something was kept, two small requests show whether it still holds,
   * and only what differs is read whole. What those requests do not show stays as it was until everything is read whole:
   * labels, a pod that was not ready for a moment, pods on a lost node of which nothing else shows.
   *
   * @throws as `read` does
   */
  readAgain(
    fetch: KubernetesFetch,
    options: ReadAgainOptions,
  ): Promise<Reading> {
    const startedMs = performance.now();
    return this.#run(fetch, options, async (lists, query) => {
      const { at } = options;
      const reader = { lists, query, ofInterest: this.#ofInterest };
      const look = new ClusterLook({
        ...reader,
        at,
        measureElapsedMs: () => performance.now() - startedMs,
      });
      const kept = await this.#look(look, options);
      return kept
        ? { snapshot: toSnapshot(kept, at), kept }
        : new WholeReader(reader).read(at);
    });
  }

  /** @returns undefined where everything has to be read whole */
  async #look(
    look: ClusterLook,
    { kept, at, wholeReadingEveryMs }: ReadAgainOptions,
  ): Promise<KeptReading | undefined> {
    const readFor = describeInterest(this.#ofInterest);
    if (
      !kept ||
      !isUsable(kept, { readFor, at, everyMs: wholeReadingEveryMs })
    ) {
      return undefined;
    }
    try {
      return await look.look(kept);
    } catch (error) {
      // What stands before an API server may spoil Tables alone.
      if (error instanceof ReadError && error.class === 'invalidResponse') {
        return undefined;
      }
      throw error;
    }
  }

  async #run<T>(
    fetch: KubernetesFetch,
    options: ReadOptions,
    work: (
      lists: ListReader,
      query: Readonly<Record<string, string>>,
    ) => Promise<T>,
  ): Promise<T> {
    const timeout = AbortSignal.timeout(options.timeoutMs);
    const ended = new AbortController();
    const signal = AbortSignal.any([
      timeout,
      ended.signal,
      ...(options.signal ? [options.signal] : []),
    ]);
    const lists = new ListReader(fetch, {
      signal,
      budget: new ReadingBudget(),
    });
    try {
      const seconds = Math.max(1, Math.ceil(options.timeoutMs / 1_000));
      return await waitUntilAborted(
        signal,
        work(lists, { timeoutSeconds: String(seconds) }),
      );
    } catch (error) {
      options.signal?.throwIfAborted();
      throw this.#toReadError(error, timeout, options.timeoutMs);
    } finally {
      // Where one request failed, others may still be under way.
      ended.abort(ENDED);
    }
  }

  #toReadError(error: unknown, timeout: AbortSignal, timeoutMs: number): Error {
    if (error instanceof ReadError) {
      return error;
    }
    if (timeout.aborted) {
      return new ReadError(
        'timeout',
        `The cluster did not answer within ${Math.round(
          timeoutMs / 1_000,
        )} s. Check whether Backstage reaches its API server.`,
      );
    }
    return new ReadError(
      'unreachable',
      'The connection to the cluster broke off. Check whether Backstage reaches its API server.',
    );
  }
}

function toSnapshot({ namespaces, pods }: KeptReading, at: Date): Snapshot {
  return {
    observedAt: at.toISOString(),
    namespaces,
    pods,
    gaps: [],
    notes: [],
  };
}
