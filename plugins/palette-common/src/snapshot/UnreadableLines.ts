import { InputError } from '@backstage/errors';
import { listingLimits } from './listingLimits';
import type { PodRow } from './podRow';
import { quote, writeUnreadable } from './refuseListing';
import type { Gap } from './Snapshot';

type Unreadable = Extract<PodRow, { kind: 'unreadable' }>;

const isOne = (count: number) => count === 1;

/** What lines may hide: pods of these namespaces, or any. */
interface Hidden {
  readonly namespaces: Set<string>;
  anything: boolean;
  /** Where the listing lacks rows, the start of a sentence. */
  leftOut?: string;
}

const hideNothing = (): Hidden => ({ namespaces: new Set(), anything: false });

/**
 * The lines of a listing that were left out, and the places where it lacks rows. A gap hides what may be there, so that it is
 * unknown and never missing.
 */
export class UnreadableLines {
  #count = 0;
  #first: string | undefined;
  readonly #quotes: string[] = [];
  readonly #hidden = hideNothing();
  /** What lines hide if they turn out to be rows. */
  #held: Hidden | undefined;

  /** @param isHeld - whether {@link settle} says later if the line is a row at all */
  add(
    line: number,
    text: string,
    { reason, hides }: Unreadable,
    isHeld = false,
  ): void {
    this.#count += 1;
    this.#first ??= writeUnreadable(line, reason, text);
    if (this.#quotes.length < listingLimits.quoted) {
      this.#quotes.push(`line ${line}: ${quote(text)}`);
    }
    const hidden = isHeld ? this.#hold() : this.#hidden;
    if (hides === 'anything') {
      hidden.anything = true;
    } else if (hides !== 'nothing' && !hidden.anything) {
      addNamespace(hidden, hides.namespace);
    }
  }

  /** Adds a line that stands for rows that were left out, or behind which they are. */
  addElision(line: number, text: string, isHeld = false): void {
    const hidden = isHeld ? this.#hold() : this.#hidden;
    hidden.leftOut ??= `Line ${line} of the listing (${quote(
      text,
    )}) stands for rows that were left out`;
  }

  /** Adds that the listing breaks off in a row that could be read. */
  addBreak(line: number): void {
    this.#hidden.leftOut ??= `Line ${line} of the listing breaks off`;
  }

  /** Adds that the listing ends with such a line. It may have been cut off there, and anything may have followed. */
  hideWhatFollows(): void {
    this.#hidden.anything = true;
  }

  #hold(): Hidden {
    this.#held ??= hideNothing();
    return this.#held;
  }

  /** Says whether the lines that were held belong to a listing of pods. */
  settle(belong: boolean): void {
    if (belong && this.#held) {
      const { anything, leftOut, namespaces } = this.#held;
      this.#hidden.anything ||= anything;
      this.#hidden.leftOut ??= leftOut;
      namespaces.forEach(name => addNamespace(this.#hidden, name));
    }
    this.#held = undefined;
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
    const { anything, leftOut, namespaces } = this.#hidden;
    const isAnything = anything || leftOut !== undefined;
    if (!isAnything && namespaces.size === 0) {
      return [];
    }
    const lines = isOne(this.#count)
      ? '1 line of the listing could not be read'
      : `${this.#count} lines of the listing could not be read`;
    return [
      {
        hides: 'pods',
        in: isAnything
          ? { allExcept: [] }
          : { namespaces: [...namespaces].sort() },
        reason: 'partialListing',
        message: `${
          leftOut ?? lines
        }, so what is absent here may be there. Check the whole output of kubectl get pods -A.`,
      },
    ];
  }
}

function addNamespace(hidden: Hidden, name: string): void {
  hidden.namespaces.add(name);
  hidden.anything ||= hidden.namespaces.size > listingLimits.gaps;
}
