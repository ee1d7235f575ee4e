import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError, toError } from '@backstage/errors';
import type { Judgement, JudgingSetup, JudgingTask } from './JudgingTask';

/** What `worker/judgingProcess.js` is told. */
type Order = { readonly setup: JudgingSetup } | { readonly task: JudgingTask };
/** What it answers. */
type Answer =
  | { readonly judgement: Judgement }
  | { readonly failure: { readonly message: string; readonly code?: string } };

/**
 * A process of the lowest priority that judges one listing after another. Threads of the backend would not do: Node.js
 * collects the garbage of all threads in a few that have the priority of the whole process, and ends the process where a
 * thread runs out of memory at a bad moment.
 */
export class JudgingProcess {
  readonly #child: ChildProcess;

  constructor(setup: JudgingSetup) {
    this.#child = fork(
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
        // A session of its own, whose priority it can lower.
        detached: true,
      },
    );
    // While it judges, `judge` says what went wrong; otherwise nobody has to know.
    this.#child.on('error', () => {});
    // A backend that ends does not wait for it. It ends with the backend.
    this.#child.unref();
    this.#child.channel?.unref();
    this.#tell({ setup });
  }

  get isRunning(): boolean {
    return this.#child.connected;
  }

  /**
   * Judges a listing. It judges one at a time. After an error the process is of no use and has to be ended.
   *
   * @throws what ended the judging, with its `code`; ServiceUnavailableError where the process ended; the
   * signal's reason
   */
  async judge(task: JudgingTask, signal: AbortSignal): Promise<Judgement> {
    const answer = await this.#ask({ task }, signal);
    if ('failure' in answer) {
      const { message, code } = answer.failure;
      throw Object.assign(new Error(message), { code });
    }
    return answer.judgement;
  }

  /** Ends the process, and the judging in it. */
  end(): void {
    this.#child.kill('SIGKILL');
  }

  async #ask(order: Order, gone: AbortSignal): Promise<Answer> {
    const answered = new AbortController();
    const until = { signal: AbortSignal.any([gone, answered.signal]) };
    const ended = once(this.#child, 'exit', until).then(([code, signal]) => {
      throw new Error(`its process ended with ${signal ?? `code ${code}`}`);
    });
    this.#tell(order);
    try {
      const [answer] = await Promise.race([
        once(this.#child, 'message', until),
        ended,
      ]);
      return answer;
    } catch (error) {
      gone.throwIfAborted();
      throw new ServiceUnavailableError(
        `Judging the listing was interrupted: ${
          toError(error).message
        }. Send it again, or check it with the command line instead, palette-conformance check FILE.`,
      );
    } finally {
      answered.abort();
    }
  }

  #tell(order: Order): void {
    if (this.#child.connected) {
      // Where it cannot be told, it ends.
      this.#child.send(order, error => error && this.end());
    }
  }
}
