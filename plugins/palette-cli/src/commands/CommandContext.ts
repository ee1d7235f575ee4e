/** The streams of one run: `output` gets the result alone, `messages` everything else. */
export interface Streams {
  readonly output: NodeJS.WritableStream;
  readonly messages: NodeJS.WritableStream;
  readonly input: NodeJS.ReadableStream;
}

/** The streams of a command, and its way to set the exit code. */
export interface CommandContext {
  readonly streams: Streams;
  exitWith(code: number): void;
}
