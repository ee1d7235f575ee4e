import type { NamePattern } from '../catalog/NamePattern';
import type { PaletteCatalog } from '../catalog/PaletteCatalog';
import { projectNamespace } from '../snapshot/projectNamespace';
import type { Snapshot } from '../snapshot/Snapshot';
import { NAMESPACES_FORBIDDEN } from './forbiddenGaps';
import { ListReader } from './ListReader';
import { listNamespacesOfInterest } from './listNamespacesOfInterest';
import { toOversizedNamespacesGaps } from './oversizedGaps';
import { buildListPath } from './planReading';
import { PodsReader } from './PodsReader';
import { ReadError } from './ReadError';
import { ReadingBudget } from './ReadingBudget';
import type { KubernetesFetch } from './KubernetesFetch';
import { waitUntilAborted } from './waitUntilAborted';

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
 * Limits of one reading.
 *
 * @public
 */
export interface ReadOptions {
  /** ms for the whole reading */
  readonly timeoutMs: number;
  /** Ends the reading early. */
  readonly signal?: AbortSignal;
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
        this.#readSnapshot(lists, { timeoutSeconds: String(seconds) }),
      );
    } catch (error) {
      options.signal?.throwIfAborted();
      throw this.#toReadError(error, timeout, options.timeoutMs);
    } finally {
      // Where one request failed, others may still be under way.
      ended.abort();
    }
  }

  async #readSnapshot(
    lists: ListReader,
    query: Readonly<Record<string, string>>,
  ): Promise<Snapshot> {
    const observedAt = this.#now().toISOString();
    const listed = await lists.list(
      buildListPath('namespaces', query),
      projectNamespace,
      'metadata',
    );
    const namespaces = 'items' in listed ? listed.items : undefined;
    const { pods, gaps, gone } = await new PodsReader({
      lists,
      query,
      ofInterest: this.#ofInterest,
    }).read(namespaces?.map(n => n.name));
    const vanished = new Set(gone);
    return {
      observedAt,
      namespaces: (namespaces ?? []).filter(n => !vanished.has(n.name)),
      pods,
      gaps: [
        ...('items' in listed
          ? toOversizedNamespacesGaps(listed.oversized)
          : [NAMESPACES_FORBIDDEN]),
        ...gaps,
      ],
      notes: [],
    };
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
