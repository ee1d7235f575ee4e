import { fork, type ChildProcess as NodeChildProcess } from 'child_process';

/** A process of our own that answers each message with one. */
export class ChildProcess<Request extends object, Reply> {
  private readonly child: NodeChildProcess;

  constructor(private readonly file: string, execArgv: readonly string[] = []) {
    this.child = fork(file, { execArgv: [...execArgv] });
  }

  /** @throws Error where it ended instead of answering */
  ask(request: Request): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const ended = (code: number | null, signal: string | null) =>
        reject(new Error(`${this.file} ended with ${code ?? signal}`));
      this.child.once('exit', ended);
      this.child.once('message', message => {
        this.child.off('exit', ended);
        resolve(message as Reply);
      });
      this.child.send(request);
    });
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) {
      return;
    }
    const ended = new Promise(done => this.child.once('exit', done));
    this.child.disconnect();
    await ended;
  }
}
