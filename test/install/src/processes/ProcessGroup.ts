import execa, { type Options } from 'execa';

/** A command and all processes that it starts: one signal reaches them all, and none outlives this process. */
export class ProcessGroup {
  readonly child;

  constructor([file, ...args]: readonly string[], options: Options) {
    this.child = execa(file, args, {
      ...{ reject: false, stdin: 'ignore', detached: true },
      ...options,
    });
    const end = () => this.signal('SIGKILL');
    process.prependOnceListener('exit', end);
    this.child.finally(() => process.off('exit', end));
  }

  signal(signal: NodeJS.Signals): void {
    try {
      if (this.child.pid) process.kill(-this.child.pid, signal);
    } catch {
      // The whole group has ended already.
    }
  }
}
