import { fork, type ChildProcess as NodeChildProcess } from 'child_process';

/** A process of our own that answers each message with one. */
export class ChildProcess<Request extends object, Reply> {
  readonly #child: NodeChildProcess;
  readonly #file: string;

  /**
   * @param options - `log`: a file descriptor for what it prints; else it prints where we do
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

  /** @throws Error where it ended instead of answering */
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

  /** Lets it end by itself. */
  async stop(): Promise<void> {
    await this.#end(() => this.#child.disconnect());
  }

  /** Ends it as a machine that fails would. */
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

/** What compiles TypeScript tells its parent which files to watch. */
function isOfLoader(message: unknown): boolean {
  return (message as { readonly type?: unknown } | null)?.type === 'watch';
}
