import { makePrintable } from '../../snapshot/makePrintable';
import { bundleLimits } from '../entry/bundleLimits';
import { LineReader } from './LineReader';

// kubectl's answer for a container that was never restarted, which the script keeps in place of a log.
const NO_LOG = /^(?:Error from server|error: |unable to retrieve)/;

/** Characters of a line that are looked at. */
const LONGEST = 1_024;

/** Keeps the last lines of a log, printable. */
export class TailReader {
  readonly #lines = new LineReader(line => this.#add(line));
  #kept: string[] = [];

  push(bytes: Uint8Array): void {
    this.#lines.push(bytes);
  }

  finish(): readonly string[] {
    this.#lines.finish();
    return this.#kept.slice(-bundleLimits.logLines).map(makePrintable);
  }

  #add(line: string): void {
    if (line.trim() === '' || NO_LOG.test(line)) {
      return;
    }
    this.#kept.push(line.slice(0, LONGEST));
    if (this.#kept.length > 4 * bundleLimits.logLines) {
      this.#kept = this.#kept.slice(-bundleLimits.logLines);
    }
  }
}
