import { fork, type ChildProcess as NodeChildProcess } from 'child_process';

/** A Node process that answers each message with one message. */
export class ChildProcess<Request extends object, Reply> {
  readonly #child: NodeChildProcess;
  readonly #file: string;

  /**
   * @param options - `log`: file descriptor for its output; by default it prints where we do
   */
  constructor(
    file: string,
    execArgv: readonly string[] = [],
    options: { readonly args?: readonly string[]; readonly log?: number } = {},
  ) {
    this.#file = file;
    const out = options.log ?? 'inherit';
    this.#child = fork(file, [...(options.args ?? [])], {
      execArgv: [...execArgv],
      stdio: ['ignore', out, out, 'ipc'],
    });
  }

  /**
   * Sends a message and waits for the answer.
   *
   * @throws Error where the process ended instead of answering
   */
  ask(request: Request): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const ended = (code: number | null, signal: string | null) =>
        reject(new Error(`${this.#file} ended with ${code ?? signal}`));
      if (this.#hasEnded) {
        ended(this.#child.exitCode, this.#child.signalCode);
        return;
      }
      const answered = (message: unknown) => {
        if (!isOfLoader(message)) {
          this.#child.off('exit', ended);
          this.#child.off('message', answered);
          resolve(message as Reply);
        }
      };
      this.#child.once('exit', ended);
      this.#child.on('message', answered);
      this.#child.send(request);
    });
  }

  /** Disconnects, so that the process ends by itself. */
  async stop(): Promise<void> {
    await this.#end(() => this.#child.disconnect());
  }

  /** Kills the process, as a failing machine would. */
  async kill(): Promise<void> {
    await this.#end(() => this.#child.kill('SIGKILL'));
  }

  get #hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  async #end(how: () => void): Promise<void> {
    if (this.#hasEnded) {
      return;
    }
    const ended = new Promise(done => this.#child.once('exit', done));
    how();
    await ended;
  }
}

/** The TypeScript loader tells its parent which files to watch. */
function isOfLoader(message: unknown): boolean {
  return (message as { readonly type?: unknown } | null)?.type === 'watch';
}
