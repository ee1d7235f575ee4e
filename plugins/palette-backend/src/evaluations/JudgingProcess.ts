import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { isError, ServiceUnavailableError } from '@backstage/errors';
import type { Judgement, JudgingSetup, JudgingTask } from './JudgingTask';

/** How long a process may take to start. On a busy machine that is more than a listing may wait. */
const START_MS = 120_000;

/** What `worker/judgingProcess.js` is told. */
type Order =
  | { readonly setup: JudgingSetup }
  | { readonly id: number; readonly task: JudgingTask };
/** What it says: that it has started, what became of a task, or why it ends. */
type Answer =
  | 'ready'
  | { readonly id: number; readonly judgement: Judgement }
  | { readonly failed: string };

/**
 * A process of the lowest priority that judges one listing after another. Threads of the backend would not do: Node.js
 * collects the garbage of all threads in a few that have the priority of the whole process, and ends the process where a
 * thread runs out of memory at a bad moment.
 */
export class JudgingProcess {
  readonly #child: ChildProcess;
  readonly #started: Promise<unknown>;
  #lastId = 0;

  /** @throws ServiceUnavailableError where no process can be started */
  constructor(setup: JudgingSetup) {
    this.#child = startChild();
    // `start` and `judge` say what went wrong.
    this.#child.on('error', () => {});
    this.#started = once(this.#child, 'message').then(([answer]) =>
      throwIfFailed(answer),
    );
    const tooLong = setTimeout(() => this.end(), START_MS).unref();
    this.#started.catch(() => {}).finally(() => clearTimeout(tooLong));
    // A backend that ends does not wait for it. It ends with the backend.
    this.#child.unref();
    this.#child.channel?.unref();
    this.#tell({ setup });
  }

  get isRunning(): boolean {
    return this.#child.connected;
  }

  /**
   * Waits until it can judge. It goes on starting where the signal ends the waiting.
   *
   * @throws as `judge`
   */
  async start(signal: AbortSignal): Promise<void> {
    await this.#unlessEnded(() => this.#started, signal);
  }

  /**
   * Judges a listing, one at a time. After an error the process has to be ended.
   *
   * @throws an error whose `code` says why the judging ended; ServiceUnavailableError where the process ended; the
   * signal's reason
   */
  async judge(task: JudgingTask, signal: AbortSignal): Promise<Judgement> {
    const id = ++this.#lastId;
    return this.#unlessEnded(until => {
      this.#tell({ id, task });
      return this.#waitFor(id, until);
    }, signal);
  }

  /** Ends the process, and the judging in it. */
  end(): Promise<void> {
    const { pid, exitCode, signalCode } = this.#child;
    return new Promise(resolve => {
      if (pid === undefined || exitCode !== null || signalCode !== null) {
        resolve();
      } else {
        this.#child.once('exit', () => resolve());
        this.#child.kill('SIGKILL');
      }
    });
  }

  async #waitFor(id: number, signal: AbortSignal): Promise<Judgement> {
    for (;;) {
      const [answer]: Answer[] = await once(this.#child, 'message', { signal });
      throwIfFailed(answer);
      if (typeof answer === 'object' && 'id' in answer && answer.id === id) {
        return answer.judgement;
      }
    }
  }

  async #unlessEnded<T>(
    work: (until: AbortSignal) => Promise<T>,
    gone: AbortSignal,
  ): Promise<T> {
    gone.throwIfAborted();
    if (!this.isRunning) {
      throw toInterruption('has ended');
    }
    const done = new AbortController();
    const until = AbortSignal.any([gone, done.signal]);
    const ended = once(this.#child, 'exit', { signal: until }).then(
      ([code, signal]) => {
        throw toInterruption(`ended with ${signal ?? `code ${code}`}`, {
          code: signal,
        });
      },
    );
    try {
      return await Promise.race([ended, work(until)]);
    } catch (error) {
      gone.throwIfAborted();
      throw isSystemError(error) ? toUnreachable(error) : error;
    } finally {
      done.abort();
    }
  }

  #tell(order: Order): void {
    if (this.#child.connected) {
      // Where it cannot be told, it ends.
      this.#child.send(order, error => error && this.end());
    }
  }
}

function startChild(): ChildProcess {
  try {
    return fork(
      resolvePackagePath(
        'backstage-plugin-palette-backend',
        'worker/judgingProcess.js',
      ),
      {
        serialization: 'advanced',
        // Options and secrets of the backend, such as instrumentation and passwords, are not for listings.
        execArgv: [],
        env: {},
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        // A session of its own, whose priority it can lower. Elsewhere that would open a window.
        detached: process.platform === 'linux',
      },
    );
  } catch (error) {
    throw toUnreachable(error as NodeJS.ErrnoException);
  }
}

/** Its code alone says why; the process has logged the rest. */
function throwIfFailed(answer: Answer): void {
  if (typeof answer === 'object' && 'failed' in answer) {
    throw Object.assign(new Error('Judging failed.'), { code: answer.failed });
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return isError(error) && 'syscall' in error;
}

/** Messages of Node.js have paths of this machine. */
function toUnreachable({ code }: NodeJS.ErrnoException): Error {
  return toInterruption(`could not be started or reached (${code})`);
}

function toInterruption(why: string, more: object = {}): Error {
  return Object.assign(
    new ServiceUnavailableError(
      `The listing was not judged: the process for it ${why}. Send the listing again, or check it with the command line instead, palette-conformance check FILE.`,
    ),
    more,
  );
}
