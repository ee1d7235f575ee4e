import type { RootLoggerService } from '@backstage/backend-plugin-api';
import { inspect } from 'node:util';

/** Records all that a backend logs, with the stacks and metadata of errors. */
export class RecordingLogger implements RootLoggerService {
  readonly #entries: string[] = [];

  readonly info = this.#record('info');
  readonly warn = this.#record('warn');
  readonly error = this.#record('error');
  readonly debug = this.#record('debug');

  get text(): string {
    return this.#entries.join('\n');
  }

  child(): this {
    return this;
  }

  #record(level: string) {
    return (...logged: unknown[]) => {
      this.#entries.push(
        `${level} ${inspect(logged, { depth: 10, maxStringLength: null })}`,
        // `inspect` leaves out the message of an error from outside Jest's realm.
        ...logged.map(value => (value as Partial<Error>).stack ?? ''),
      );
    };
  }
}
