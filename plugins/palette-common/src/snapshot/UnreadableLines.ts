import { InputError } from '@backstage/errors';
import { listingLimits } from './listingLimits';
import type { PodRow } from './podRow';
import { quote, writeUnreadable } from './refuseListing';
import type { Gap } from './Snapshot';

type Unreadable = Extract<PodRow, { kind: 'unreadable' }>;

const isOne = (count: number) => count === 1;

/**
 * The lines of a listing that were left out. A gap hides what may be on them, so that it is unknown and never missing.
 */
export class UnreadableLines {
  #count = 0;
  #first: string | undefined;
  readonly #quotes: string[] = [];
  readonly #namespaces = new Set<string>();
  #hidesAnything = false;

  add(line: number, text: string, { reason, hides }: Unreadable): void {
    this.#count += 1;
    this.#first ??= writeUnreadable(line, reason, text);
    if (this.#quotes.length < listingLimits.quoted) {
      this.#quotes.push(`line ${line}: ${quote(text)}`);
    }
    if (hides === 'anything') {
      this.#hidesAnything = true;
    } else if (hides !== 'nothing') {
      this.#namespaces.add(hides.namespace);
      this.#hidesAnything ||= this.#namespaces.size > listingLimits.gaps;
    }
  }

  /** Adds that the listing ends with such a line. It may have been cut off there, and anything may have followed. */
  hideWhatFollows(): void {
    this.#hidesAnything = true;
  }

  /** @throws InputError quoting the first, where there are more of them than lines that could be read. */
  refuseIfMoreThan(readable: number): void {
    if (this.#count > readable) {
      throw new InputError(this.#first);
    }
  }

  /** Notes for the reader of a report. */
  get notes(): readonly string[] {
    if (this.#count === 0) {
      return [];
    }
    const lines = isOne(this.#count)
      ? '1 line of the listing could not be read and was left out'
      : `${
          this.#count
        } lines of the listing could not be read and were left out`;
    const more = this.#count - this.#quotes.length;
    return [
      `${lines} (${this.#quotes.join('; ')}${
        more > 0 ? `; and ${more} more` : ''
      }).`,
    ];
  }

  get gaps(): readonly Gap[] {
    const namespaces = [...this.#namespaces].sort();
    if (!this.#hidesAnything && namespaces.length === 0) {
      return [];
    }
    const lines = isOne(this.#count)
      ? '1 line of the listing could not be read'
      : `${this.#count} lines of the listing could not be read`;
    return [
      {
        hides: 'pods',
        in: this.#hidesAnything ? { allExcept: [] } : { namespaces },
        reason: 'partialListing',
        message: `${lines}, so what is absent here may be there. Check the whole output of kubectl get pods -A.`,
      },
    ];
  }
}
