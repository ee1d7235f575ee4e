import { Command, CommanderError } from 'commander';
import { addCatalogCommand } from './commands/catalogCommand';
import { addCheckCommand } from './commands/checkCommand';
import type { CommandContext, Streams } from './commands/CommandContext';
import { EXIT_CONFORMANT, EXIT_UNUSABLE } from './commands/exitCodes';

export interface Program {
  /** Runs one command and gives its exit code. */
  run(args: readonly string[]): Promise<number>;
}

/** Makes the command line: `catalog` and `check`. */
export function createProgram(streams: Streams): Program {
  let exitCode = EXIT_CONFORMANT;
  const context: CommandContext = {
    streams,
    exitWith: code => {
      exitCode = code;
    },
  };
  const program = new Command('palette-conformance')
    .description(
      'Checks whether a Spectro Cloud Palette cluster runs the namespaces and pods it should.',
    )
    .exitOverride()
    .configureOutput({
      writeOut: text => streams.output.write(text),
      writeErr: text => streams.messages.write(text),
    })
    .showHelpAfterError('Run palette-conformance --help to see what it takes.')
    .addHelpText(
      'after',
      '\nExit codes: 0 conformant, 1 not conformant, 2 unusable input.',
    );
  addCatalogCommand(program, context);
  addCheckCommand(program, context);

  return {
    run: async args => {
      try {
        await program.parseAsync([...args], { from: 'user' });
        return exitCode;
      } catch (error) {
        if (error instanceof CommanderError) {
          // Asking for help succeeds; commander has already printed the other errors.
          return error.exitCode === 0 ? EXIT_CONFORMANT : EXIT_UNUSABLE;
        }
        const message = error instanceof Error ? error.message : String(error);
        streams.messages.write(`${message}\n`);
        return EXIT_UNUSABLE;
      }
    },
  };
}
