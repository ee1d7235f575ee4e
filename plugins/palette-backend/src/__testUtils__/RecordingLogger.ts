import type { RootLoggerService } from '@backstage/backend-plugin-api';
import { inspect } from 'node:util';

/** Keeps all that a backend logs, errors with their stacks and metadata included. */
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
        // An error of another realm than Jest's is inspected without its message.
        ...logged.map(value => (value as Partial<Error>).stack ?? ''),
      );
    };
  }
}
