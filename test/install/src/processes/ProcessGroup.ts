import execa, { type Options } from 'execa';

/** A command with all that it starts: one signal reaches all of it, and none of it outlives this process. */
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
      // Nothing of the group is left.
    }
  }
}
