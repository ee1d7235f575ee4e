import type { NamePattern } from '../catalog/NamePattern';
import type { PaletteCatalog } from '../catalog/PaletteCatalog';
import { listNamespacesOfInterest } from '../reading/listNamespacesOfInterest';
import type { Bundle, BundleSource } from './Bundle';
import type { BundleEntry } from './entry/BundleEntry';
import { BundleContent } from './BundleContent';
import type { FileTaker } from './FileTaker';

/** Bytes that are read between two pauses. */
const PIECE = 8 * 1_024;

/**
 * How to read a bundle.
 *
 * @public
 */
export interface BundleReaderOptions {
  /** Says which namespaces matter; others that the bundle lacks are no gap. */
  readonly catalog: PaletteCatalog;
  /** Whether to keep the last lines of previous logs, which can hold secrets. By default not. */
  readonly logs?: boolean;
  /** Is called for each file that is read. */
  readonly onProgress?: (progress: BundleProgress) => void;
  /** Is awaited between pieces of work, so that a page stays responsive. */
  readonly pause?: () => Promise<void>;
  readonly signal?: AbortSignal;
}

/**
 * How far the reading of a bundle is.
 *
 * @public
 */
export interface BundleProgress {
  /** Files that were read, of those that are looked at in a bundle. */
  readonly files: number;
  /** The path of the file that is read now. */
  readonly path: string;
}

/**
 * Reads a support bundle, a dump of `kubectl cluster-info` or files of `kubectl get` from the entries of an archive or a
 * folder. Only a few files of a bundle are read; all others are skipped as they come, and nothing is written.
 *
 * @example
 * ```ts
 * const reader = new BundleReader({ catalog });
 * const { snapshot, evidence } = await reader.read(readArchive(stream), source);
 * const report = addEvidence(evaluate(catalog, snapshot), evidence);
 * ```
 *
 * @public
 */
export class BundleReader {
  readonly #options: BundleReaderOptions;
  readonly #ofInterest: readonly NamePattern[];

  constructor(options: BundleReaderOptions) {
    this.#options = options;
    this.#ofInterest = listNamespacesOfInterest(options.catalog);
  }

  /** @throws InputError where nothing of a bundle is found, or where it exceeds a limit as a whole. */
  async read(
    entries: AsyncIterable<BundleEntry>,
    source: BundleSource,
  ): Promise<Bundle> {
    const { logs = false, onProgress, signal } = this.#options;
    const content = new BundleContent(logs);
    let files = 0;
    for await (const entry of entries) {
      signal?.throwIfAborted();
      const take = content.accept(entry);
      if (take) {
        files++;
        onProgress?.({ files, path: entry.path });
        await this.#readChunks(entry, take);
      }
    }
    return content.finish(source, this.#ofInterest);
  }

  async #readChunks({ chunks }: BundleEntry, take: FileTaker): Promise<void> {
    const { pause, signal } = this.#options;
    for await (const chunk of chunks) {
      signal?.throwIfAborted();
      const step = pause ? PIECE : chunk.length;
      for (let at = 0; at < chunk.length; at += step) {
        if (!take.push(chunk.subarray(at, at + step))) {
          return;
        }
        await pause?.();
      }
    }
    take.finish();
  }
}
