import { isError, ServiceUnavailableError } from '@backstage/errors';
import type { PaletteCatalog } from 'backstage-plugin-palette-common';
import pLimit from 'p-limit';
import { runUntilStopped } from '../concurrency/runUntilStopped';
import type { EvaluationOptions } from './EvaluationOptions';
import { JudgingProcess } from './JudgingProcess';
import type { Judgement, JudgingSetup, JudgingTask } from './JudgingTask';
import { ListingTooCostlyError } from './ListingTooCostlyError';

/** How long processes stay when nothing is judged. */
const IDLE_MS = 60_000;
/** Characters. Listings that are longer can take seconds; one of thousands of pods as text is not. */
const LARGE = 1_000_000;
const BYTES_OF_A_MEBIBYTE = 1_048_576;
/** Of a thread; and of a process that a thread ends with. */
const OUT_OF_MEMORY = ['ERR_WORKER_OUT_OF_MEMORY', 'SIGABRT'];
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
  readonly #stopped = new AbortController();
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
   * ended, or the backend does; the signal's reason
   */
  async judge(task: JudgingTask, gone: AbortSignal): Promise<Judgement> {
    const deadline = AbortSignal.timeout(this.#options.timeoutMs);
    try {
      return await runUntilStopped(this.#stopped.signal, stopped =>
        this.#judgeInTurn(task, AbortSignal.any([deadline, gone, stopped])),
      );
    } catch (error) {
      gone.throwIfAborted();
      if (deadline.aborted) {
        throw new ListingTooCostlyError(
          `The listing was not judged within ${
            this.#options.timeoutMs / 1_000
          } s (palette.evaluations.timeout): it is too large, or the portal is busy at present. Try again later; if it stays, ${SMALLER}`,
        );
      }
      if (isError(error) && OUT_OF_MEMORY.includes(String(error.code))) {
        throw new ListingTooCostlyError(
          `Judging the listing takes more memory than this portal gives it (palette.evaluations.maxMemory): ${SMALLER}`,
        );
      }
      throw error;
    }
  }

  /** Ends the processes, and the judging in them. */
  async stop(): Promise<void> {
    this.#stopped.abort(
      new ServiceUnavailableError(
        'The portal is shutting down. Send the listing again in a moment.',
      ),
    );
    clearTimeout(this.#idleTimer);
    await Promise.all([...this.#busy, ...this.#idle].map(each => each.end()));
  }

  /** Waits no longer than the signal allows. A listing that is given up is not kept until its turn comes. */
  #judgeInTurn(task: JudgingTask, signal: AbortSignal): Promise<Judgement> {
    // No function below may refer to `task`, or it would be kept with that function.
    const waiting: { task?: JudgingTask } = { task };
    const limit = task.listing.length > LARGE ? this.#large : undefined;
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        waiting.task = undefined;
        reject(signal.reason);
      };
      const judgeNext = () =>
        this.#all(async () => {
          if (waiting.task) {
            resolve(await this.#judgeNow(waiting.task, signal));
          }
        });
      signal.addEventListener('abort', giveUp);
      (limit ? limit(judgeNext) : judgeNext())
        .catch(reject)
        // Node.js keeps such a signal, and its listeners, until its deadline.
        .finally(() => {
          waiting.task = undefined;
          signal.removeEventListener('abort', giveUp);
        });
      if (signal.aborted) {
        giveUp();
      }
    });
  }

  async #judgeNow(task: JudgingTask, signal: AbortSignal): Promise<Judgement> {
    const process = this.#takeProcess();
    try {
      await process.start(signal);
    } catch (error) {
      await (signal.aborted
        ? // It goes on starting, for the next listing.
          this.#giveBack(process)
        : this.#end(process));
      throw error;
    }
    try {
      const judgement = await process.judge(task, signal);
      this.#giveBack(process);
      return judgement;
    } catch (error) {
      await this.#end(process);
      throw error;
    }
  }

  /** No other may start before it is gone, or there would be more than allowed. */
  async #end(process: JudgingProcess): Promise<void> {
    await process.end();
    this.#busy.delete(process);
    this.#endIdleProcesses();
  }

  #takeProcess(): JudgingProcess {
    clearTimeout(this.#idleTimer);
    // Someone else may have ended some.
    this.#idle = this.#idle.filter(({ isRunning }) => isRunning);
    const process = this.#idle.pop() ?? new JudgingProcess(this.#setup);
    this.#busy.add(process);
    return process;
  }

  #giveBack(process: JudgingProcess): void {
    this.#busy.delete(process);
    this.#idle.push(process);
    this.#endIdleProcesses();
  }

  #endIdleProcesses(): void {
    if (this.#busy.size === 0) {
      this.#idleTimer = setTimeout(() => {
        this.#idle.splice(0).forEach(process => process.end());
      }, IDLE_MS).unref();
    }
  }
}
