import { Command, CommanderError } from 'commander';
import { addCatalogCommand } from './catalogCommand';
import { addCheckCommand } from './checkCommand';
import { EXIT_CONFORMANT, EXIT_UNUSABLE } from './exitCodes';

/** The streams of one run: the result alone goes to `output`, everything else to `messages`. */
export interface Streams {
  readonly output: NodeJS.WritableStream;
  readonly messages: NodeJS.WritableStream;
  readonly input: NodeJS.ReadableStream;
}

export interface Program {
  /** Runs one command and gives its exit code. */
  run(args: readonly string[]): Promise<number>;
}

/** What a command needs and gives. */
export interface CommandContext {
  readonly streams: Streams;
  exitWith(code: number): void;
}

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
          // Help that was asked for is a success; commander has printed all else.
          return error.exitCode === 0 ? EXIT_CONFORMANT : EXIT_UNUSABLE;
        }
        const message = error instanceof Error ? error.message : String(error);
        streams.messages.write(`${message}\n`);
        return EXIT_UNUSABLE;
      }
    },
  };
}
