import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type {
  Coverage,
  PaletteCatalog,
  Strictness,
} from 'backstage-plugin-palette-common';
import pLimit from 'p-limit';
import { Piscina } from 'piscina';
import type { EvaluationOptions } from './EvaluationOptions';
import { ListingTooCostlyError } from './ListingTooCostlyError';

const IDLE_MS = 60_000;
/** Characters. Listings that are longer can take seconds; one of thousands of pods as text is not. */
const LARGE = 1_000_000;
const BYTES_OF_A_MEBIBYTE = 1_048_576;
const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';
const SMALLER =
  'send the text of kubectl get pods -A, or check it with the command line instead, palette-conformance check FILE.';

/** The input of a thread, which gets a copy. */
export interface JudgingTask {
  readonly listing: string;
  /** Where absence proves something; by default the listing itself decides. */
  readonly coverage?: Coverage;
  /** The namespace of pods that the listing shows without one. */
  readonly namespace?: string;
  /** ms since the epoch */
  readonly observedAt: number;
  readonly declared: Readonly<Record<string, unknown>>;
  readonly strictness: Strictness;
}

/** The JSON of a report, or why a listing cannot be used. */
export type Judgement =
  | { readonly report: Uint8Array }
  | { readonly refused: string };

/**
 * Threads that judge listings, so that no listing can hold up the rest of the backend. Large listings leave one thread to
 * the others: they hold up no ordinary listing, and do not keep all processors busy.
 */
export class JudgingThreads {
  readonly #pool: Piscina<JudgingTask, Judgement>;
  readonly #options: EvaluationOptions;
  readonly #large: ReturnType<typeof pLimit>;

  constructor(catalog: PaletteCatalog, options: EvaluationOptions) {
    this.#options = options;
    this.#large = pLimit(Math.max(1, options.threads - 1));
    this.#pool = new Piscina({
      filename: resolvePackagePath(
        'backstage-plugin-palette-backend',
        'worker/judgeListing.js',
      ),
      minThreads: 0,
      maxThreads: options.threads,
      concurrentTasksPerWorker: 1,
      idleTimeout: IDLE_MS,
      workerData: { catalog },
      // Options of the backend's own process, such as instrumentation, are not for threads.
      execArgv: [],
      resourceLimits: {
        maxOldGenerationSizeMb: Math.ceil(
          options.memoryBytes / BYTES_OF_A_MEBIBYTE,
        ),
      },
    });
  }

  /**
   * Judges one listing in a thread.
   *
   * @param gone - aborted when nobody waits for the answer any more
   * @throws ListingTooCostlyError where it takes too long or too much memory; the signal's reason
   */
  async judge(task: JudgingTask, gone: AbortSignal): Promise<Judgement> {
    const deadline = AbortSignal.timeout(this.#options.timeoutMs);
    try {
      const signal = AbortSignal.any([deadline, gone]);
      return await (task.listing.length > LARGE
        ? this.#judgeLarge(task, signal)
        : this.#pool.run(task, { signal }));
    } catch (error) {
      gone.throwIfAborted();
      if (deadline.aborted) {
        throw new ListingTooCostlyError(
          `The listing was not judged within ${
            this.#options.timeoutMs / 1_000
          } s (palette.evaluations.timeout): it is too large, or many are being judged at present. Try again later; if it stays, ${SMALLER}`,
        );
      }
      if (isError(error) && error.code === OUT_OF_MEMORY) {
        throw new ListingTooCostlyError(
          `Judging the listing takes more memory than this portal gives it (palette.evaluations.maxMemory): ${SMALLER}`,
        );
      }
      throw error;
    }
  }

  #judgeLarge(task: JudgingTask, signal: AbortSignal): Promise<Judgement> {
    return new Promise((resolve, reject) => {
      // Its turn may come too late.
      signal.addEventListener('abort', () => reject(signal.reason));
      this.#large(async () => {
        signal.throwIfAborted();
        return this.#pool.run(task, { signal });
      }).then(resolve, reject);
    });
  }

  /** Ends the threads, and the judging in them. */
  async stop(): Promise<void> {
    await this.#pool.destroy();
  }
}
