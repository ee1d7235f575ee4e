import { isError } from '@backstage/errors';
import type { PaletteCatalog } from 'backstage-plugin-palette-common';
import pLimit from 'p-limit';
import type { EvaluationOptions } from './EvaluationOptions';
import { JudgingProcess } from './JudgingProcess';
import type { Judgement, JudgingSetup, JudgingTask } from './JudgingTask';
import { ListingTooCostlyError } from './ListingTooCostlyError';

/** How long processes stay when nothing is judged. */
const IDLE_MS = 60_000;
/** Characters. Listings that are longer can take seconds; one of thousands of pods as text is not. */
const LARGE = 1_000_000;
const BYTES_OF_A_MEBIBYTE = 1_048_576;
const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';
const SMALLER =
  'send the text of kubectl get pods -A, or check it with the command line instead, palette-conformance check FILE.';

type Limit = ReturnType<typeof pLimit>;

/**
 * Processes that judge listings, so that no listing can hold up the backend. Large listings leave one to the others: they
 * hold up no ordinary listing, and do not keep all processors busy.
 */
export class JudgingProcesses {
  readonly #setup: JudgingSetup;
  readonly #options: EvaluationOptions;
  readonly #all: Limit;
  readonly #large: Limit;
  readonly #busy = new Set<JudgingProcess>();
  #idle: JudgingProcess[] = [];
  #idleTimer: NodeJS.Timeout | undefined;

  constructor(catalog: PaletteCatalog, options: EvaluationOptions) {
    const { threads, memoryBytes } = options;
    this.#options = options;
    this.#setup = {
      catalog,
      memoryMiB: Math.ceil(memoryBytes / BYTES_OF_A_MEBIBYTE),
    };
    this.#all = pLimit(threads);
    this.#large = pLimit(Math.max(1, threads - 1));
  }

  /**
   * Judges one listing.
   *
   * @param gone - aborted when nobody waits for the answer any more
   * @throws ListingTooCostlyError where it takes too long or too much memory; ServiceUnavailableError where its process
   * was ended; the signal's reason
   */
  async judge(task: JudgingTask, gone: AbortSignal): Promise<Judgement> {
    const deadline = AbortSignal.timeout(this.#options.timeoutMs);
    const signal = AbortSignal.any([deadline, gone]);
    const judgeNext = () => this.#all(() => this.#judgeNow(task, signal));
    try {
      return await withinTime(
        task.listing.length > LARGE ? this.#large(judgeNext) : judgeNext(),
        signal,
      );
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

  /** Ends the processes, and the judging in them. */
  stop(): void {
    clearTimeout(this.#idleTimer);
    [...this.#busy, ...this.#idle].forEach(process => process.end());
    this.#idle = [];
  }

  async #judgeNow(task: JudgingTask, signal: AbortSignal): Promise<Judgement> {
    signal.throwIfAborted();
    const process = this.#takeProcess();
    try {
      const judgement = await process.judge(task, signal);
      this.#idle.push(process);
      return judgement;
    } catch (error) {
      process.end();
      throw error;
    } finally {
      this.#busy.delete(process);
      this.#endIdleProcesses();
    }
  }

  #takeProcess(): JudgingProcess {
    clearTimeout(this.#idleTimer);
    // Someone else may have ended some.
    const running = this.#idle.filter(({ isRunning }) => isRunning);
    const process = running.pop() ?? new JudgingProcess(this.#setup);
    this.#idle = running;
    this.#busy.add(process);
    return process;
  }

  #endIdleProcesses(): void {
    if (this.#busy.size === 0) {
      this.#idleTimer = setTimeout(() => this.stop(), IDLE_MS).unref();
    }
  }
}

/** A listing whose turn comes too late is given up before. */
function withinTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
    work.then(resolve, reject);
  });
}
