import { LineReader } from './LineReader';

const VERSION =
  /^\s*gitVersion:\s*"?(v\d{1,3}\.\d{1,3}\.\d{1,3}[\w.+-]{0,60})"?\s*$/;
const SERVER = /^serverVersion:/;
/** Bytes; kubectl prints about one kilobyte. */
const LONGEST = 65_536;

/** Finds the API server's version in what `kubectl version -o yaml` prints. */
export class VersionReader {
  readonly #lines = new LineReader(line => this.#add(line));
  #bytes = 0;
  #inServer = false;
  #version: string | undefined;

  /** @returns whether more is wanted */
  push(bytes: Uint8Array): boolean {
    this.#bytes += bytes.length;
    this.#lines.push(bytes);
    return this.#bytes < LONGEST;
  }

  finish(): string | undefined {
    this.#lines.finish();
    return this.#version;
  }

  #add(line: string): void {
    if (/^\S/.test(line)) {
      this.#inServer = SERVER.test(line);
    } else if (this.#inServer) {
      this.#version ??= VERSION.exec(line)?.[1];
    }
  }
}
