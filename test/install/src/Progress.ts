const WIDTH = 76;

/** `1 min 12 s` */
export function printDuration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  const minutes = Math.floor(seconds / 60);
  return minutes > 0 ? `${minutes} min ${seconds % 60} s` : `${seconds} s`;
}

/** The error of a failed step, with the step's title. */
export class StepFailed extends Error {
  constructor(step: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`${step}\n${reason}`, { cause });
  }
}

/** Prints one line for each step, with the time it took. */
export class Progress {
  readonly #write: (text: string) => unknown;

  constructor(write: (text: string) => unknown) {
    this.#write = write;
  }

  heading(title: string): void {
    this.#write(`\n${title}\n`);
  }

  note(text: string): void {
    this.#write(`  ${text}\n`);
  }

  /**
   * @param work - the step; its result is returned
   * @throws StepFailed
   */
  async step<T>(title: string, work: () => Promise<T>): Promise<T> {
    this.#write(`  ${title.padEnd(WIDTH)} `);
    const start = Date.now();
    try {
      const result = await work();
      this.#write(`${printDuration(Date.now() - start)}\n`);
      return result;
    } catch (error) {
      this.#write(`FAILED after ${printDuration(Date.now() - start)}\n`);
      throw new StepFailed(title, error);
    }
  }
}
