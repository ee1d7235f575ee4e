import { InputError } from '@backstage/errors';
import { isElision } from './isElision';
import { OtherOutput } from './OtherOutput';
import { KubectlTalk } from './KubectlTalk';
import type { ListedScope } from './ListedScope';
import { listingLimits } from './listingLimits';
import { recognizeListing } from './otherListings';
import { readListingHeader, type ListingHeader } from './listingHeader';
import type { Columns } from './podColumns';
import { readPodRow, showsPodState } from './podRow';
import { PodRows } from './PodRows';
import { refuseBeyond, refuseLine, USE_TEXT } from './refuseListing';
import type { Gap, SnapshotNamespace, SnapshotPod } from './Snapshot';
import { UnreadableLines } from './UnreadableLines';

const DESCRIPTION = /^(?:Name|Namespace):\s{2,}\S/;
const HEADER_WORDS = 40;

/** A line that the listing may end with. */
interface Line {
  readonly at: number;
  readonly text: string;
  readonly is: 'row' | 'unreadableRow' | 'prose';
  /** Whether a line without text stands above it. */
  readonly isApart: boolean;
}

/** How the text of a listing is to be read. */
export interface TextListingOptions {
  /** The namespace of rows that show none. */
  readonly namespace?: string;
  /** ms since the epoch, from which ages count back */
  readonly observedAt: number;
}

/** The lines of text of a listing, added one after another. Several outputs of kubectl may follow each other. */
export class TextListing {
  readonly unreadable = new UnreadableLines();
  readonly #scope: ListedScope;
  readonly #options: TextListingOptions;
  readonly #talk: KubectlTalk;
  readonly #other: OtherOutput;
  #lines = 0;
  readonly #rows = new PodRows();
  #last: Line | undefined;
  #isApart = false;
  #header:
    | (ListingHeader & { readonly at: number; readonly line: string })
    | undefined;

  /** @param scope - collects which part of a cluster was listed */
  constructor(scope: ListedScope, options: TextListingOptions) {
    this.#scope = scope;
    this.#options = options;
    this.#talk = new KubectlTalk(scope);
    this.#other = new OtherOutput(options.observedAt);
  }

  get pods(): ReadonlyMap<string, SnapshotPod> {
    return this.#rows.pods;
  }

  get namespaces(): readonly SnapshotNamespace[] {
    return this.#other.namespaces;
  }

  get gaps(): readonly Gap[] {
    return this.#talk.gaps;
  }

  /** The namespace of the lines below, if that is known. */
  get within(): string | undefined {
    return this.#talk.namespace ?? this.#options.namespace;
  }

  /** @throws InputError where the line shows that the listing cannot be used. */
  add(line: string, at: number): void {
    if (line.trim() === '') {
      this.#isApart = true;
      return;
    }
    this.#addText(line, at);
    this.#isApart = false;
  }

  #addText(line: string, at: number): void {
    this.#lines += 1;
    refuseBeyond('lines', this.#lines);
    const last = this.#last;
    this.#last = undefined;
    if (line.length > listingLimits.lineLength) {
      this.unreadable.add(at, line, {
        kind: 'unreadable',
        reason: `It has more than ${listingLimits.lineLength} characters.`,
        hides: 'anything',
      });
      return;
    }
    if (isElision(line)) {
      this.#addElision(line, at, last);
      return;
    }
    const said = this.#talk.add(line, at);
    if (said === 'command') {
      this.#header = undefined;
      this.#other.beginCommand(this.#talk.lists);
      this.#beginTable();
    } else if (!said && !this.#addHeader(line, at)) {
      this.#addRow(line, at);
    }
  }

  #beginTable(columns?: Columns): void {
    this.#rows.beginTable(columns);
    // What stood before it was not of a listing.
    this.unreadable.settle(false);
  }

  #addElision(line: string, at: number, last: Line | undefined): void {
    if (!this.#other.isUnderWay) {
      this.#endTable(last);
      this.unreadable.addElision(at, line, this.#isBetweenTables);
    }
  }

  /** Whether no listing has begun since the last command. */
  get #isBetweenTables(): boolean {
    return !this.#header && this.#rows.isTableEmpty;
  }

  #addHeader(line: string, at: number): boolean {
    const words = line.trim().split(/\s+/, HEADER_WORDS);
    const other = recognizeListing(words);
    if (other) {
      this.#other.beginListing(other, at);
      this.#beginTable();
      return true;
    }
    const header = readListingHeader(words, this.within);
    if (!header || !this.#other.mayEndWith(header.columns)) {
      return false;
    }
    this.#header = { ...header, at, line };
    this.#other.end();
    this.#beginTable(header.columns);
    return true;
  }

  #addRow(line: string, at: number): void {
    if (this.#other.takes(line, at)) {
      return;
    }
    if (DESCRIPTION.test(line)) {
      throw new InputError(
        `Line ${at} of the listing is what kubectl describe prints, which is not read. ${USE_TEXT}`,
      );
    }
    const row = readPodRow(line, this.#header?.columns, {
      namespace: this.within,
      observedAt: this.#options.observedAt,
    });
    if (row.kind === 'unreadable') {
      const isRow = row.hides !== 'nothing';
      if (isRow) {
        this.#refuseHeader();
      }
      this.#remember(line, at, isRow ? 'unreadableRow' : 'prose');
      this.unreadable.add(at, line, row, this.#maybeNone(line));
      return;
    }
    this.#remember(line, at, 'row');
    this.#rows.add(row);
    this.unreadable.settle(true);
    this.addToScope([row.pod]);
  }

  #remember(text: string, at: number, is: Line['is']): void {
    this.#last = { at, text, is, isApart: this.#isApart };
  }

  /** Adds to the scope pods that the last command printed, in whatever form. */
  addToScope(pods: readonly SnapshotPod[]): void {
    pods.forEach(pod => this.#scope.add(pod.namespace, this.within));
    if (pods.length > 0 && this.#talk.leavesPodsOut) {
      this.#scope.addFilter();
    }
  }

  /** Whether a line counts as a row only if a row follows it: it is a single word, or stands before a listing. */
  #maybeNone(line: string): boolean {
    const isAlone = !/\s/.test(line.trim());
    return (isAlone || this.#isBetweenTables) && !showsPodState(line);
  }

  // Only where a row cannot be read, because prose may look like a header.
  #refuseHeader(): void {
    if (this.#header?.problem) {
      refuseLine(this.#header.at, this.#header.problem, this.#header.line);
    }
  }

  // Only the last row of a listing may break off, or the one above rows that were left out.
  #endTable(last: Line | undefined): void {
    const end = last?.is === 'row' ? this.#rows.endTable() : 'whole';
    if (!last || end === 'whole') {
      return;
    }
    this.unreadable.addBreak(last.at);
    if (end === 'inStatus') {
      this.unreadable.add(last.at, last.text, {
        kind: 'unreadable',
        reason: 'It breaks off.',
        hides: 'anything',
      });
    }
  }

  /** Notes for the reader of a report. */
  get notes(): readonly string[] {
    return [
      ...this.unreadable.notes,
      ...this.#other.leftOut.map(
        ([what, at]) =>
          `From line ${at} on, the listing has ${what}, which were left out.`,
      ),
    ];
  }

  /**
   * Ends the listing.
   *
   * @param beside - how many documents of JSON and YAML the same listing has, and pods in them
   * @throws InputError where there are no pods, or more lines that cannot be read than lines that can.
   */
  finish(beside: { readonly documents: number; readonly pods: number }): void {
    const { count } = this.#rows;
    if (count === 0 && beside.pods === 0 && this.#talk.refusal) {
      throw new InputError(this.#talk.refusal);
    }
    if (count === 0) {
      this.#refuseHeader();
    }
    this.unreadable.refuseIfMoreThan(count);
    this.unreadable.settle(true);
    this.#endTable(this.#last);
    const { is, text = '', isApart } = this.#last ?? {};
    if (
      is === 'unreadableRow' ||
      (is === 'prose' && !isApart && this.#rows.mayBeginRow(text))
    ) {
      this.unreadable.hideWhatFollows();
    }
    if (count > 0 || beside.documents > 0) {
      return;
    }
    const other = this.#other.refusal;
    if (other) {
      throw new InputError(
        `This is ${other[0]} (line ${other[1]}). ${USE_TEXT}`,
      );
    }
    throw new InputError(
      `The listing ${
        this.#header ? 'has a header and no pods' : 'is empty'
      }. ${USE_TEXT}`,
    );
  }
}
