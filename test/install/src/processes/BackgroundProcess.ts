import { type FileHandle, open, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { ProcessGroup } from './ProcessGroup';
import { CommandFailed, type CommandOptions } from './runCommand';

const PATIENCE_MS = 10_000;

/** A command that runs until it is stopped. */
export class BackgroundProcess {
  static async start(
    command: readonly string[],
    { cwd, env, log }: CommandOptions,
  ): Promise<BackgroundProcess> {
    const output = await open(log, 'a');
    const group = new ProcessGroup(command, {
      ...{ cwd, env, stdout: output.fd, stderr: output.fd },
    });
    return new BackgroundProcess(command, group, output, log);
  }

  /** Rejects with CommandFailed when the command ends by itself. */
  readonly failure: Promise<never>;
  readonly #end: Promise<void>;
  #isStopping = false;
  readonly #group: ProcessGroup;

  private constructor(
    command: readonly string[],
    group: ProcessGroup,
    output: FileHandle,
    log: string,
  ) {
    this.#group = group;
    this.#end = group.child.then(() => output.close());
    this.failure = this.#end.then(async () => {
      if (this.#isStopping) return new Promise<never>(() => {});
      throw new CommandFailed(command, await readFile(log, 'utf8'));
    });
    // A failure while nobody waits must not count as an unhandled rejection.
    this.failure.catch(() => {});
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#group.signal('SIGTERM');
    await Promise.race([
      this.#end,
      sleep(PATIENCE_MS, undefined, { ref: false }),
    ]);
    // Processes that the command started may outlive it.
    this.#group.signal('SIGKILL');
    await this.#end;
  }
}
