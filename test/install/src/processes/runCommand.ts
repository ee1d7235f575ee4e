import { appendFile } from 'node:fs/promises';
import { ProcessGroup } from './ProcessGroup';

const SHOWN_LINES = 40;
const MAX_OUTPUT_BYTES = 100_000_000;

export interface CommandOptions {
  readonly cwd: string;
  /** Variables besides those of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** File that gets the output of the command. */
  readonly log: string;
}

/** The error of a failed command, with the end of its output. */
export class CommandFailed extends Error {
  constructor(command: readonly string[], readonly output: string) {
    const end = output.trim().split('\n').slice(-SHOWN_LINES).join('\n');
    super(`${command.join(' ')} failed:\n${end}`);
  }
}

/**
 * Runs a command to its end.
 *
 * @returns what it printed
 * @throws CommandFailed
 */
export async function runCommand(
  command: readonly string[],
  { cwd, env, log }: CommandOptions,
): Promise<string> {
  const { all = '', failed } = await new ProcessGroup(command, {
    ...{ cwd, env, all: true, maxBuffer: MAX_OUTPUT_BYTES },
  }).child;
  await appendFile(log, `$ ${command.join(' ')}\n${all}\n`);
  if (failed) throw new CommandFailed(command, all);
  return all;
}
