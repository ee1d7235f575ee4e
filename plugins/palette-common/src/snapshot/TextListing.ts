import { InputError } from '@backstage/errors';
import { parseKubectlAge } from './parseKubectlAge';
import { isKubernetesName } from './kubernetesName';
import { KubectlTalk } from './KubectlTalk';
import type { ListedScope } from './ListedScope';
import { listingLimits } from './listingLimits';
import { recognizeListing } from './otherListings';
import { readListingHeader, type ListingHeader } from './listingHeader';
import { readPodRow } from './podRow';
import { refuseBeyond, refuseLine, USE_TEXT } from './refuseListing';
import type { Gap, SnapshotNamespace, SnapshotPod } from './Snapshot';
import { UnreadableLines } from './UnreadableLines';

const NAMESPACES = 'Namespaces';
const DESCRIPTION = /^(?:Name|Namespace):\s{2,}\S/;
const HEADER_WORDS = 40;

/** How the text of a listing is to be read. */
export interface TextListingOptions {
  /** The namespace of rows that show none. */
  readonly namespace?: string;
  /** ms since the epoch, from which ages count back */
  readonly observedAt: number;
}

/** The lines of text of a listing, added one after another. Several outputs of kubectl may follow each other. */
export class TextListing {
  readonly pods = new Map<string, SnapshotPod>();
  readonly namespaces: SnapshotNamespace[] = [];
  readonly unreadable = new UnreadableLines();
  readonly #scope: ListedScope;
  readonly #options: TextListingOptions;
  readonly #talk: KubectlTalk;
  /** What the lines below list instead of pods. */
  #other: string | undefined;
  readonly #otherAt = new Map<string, number>();
  #lines = 0;
  #rows = 0;
  #isCutOff = false;
  #header:
    | (ListingHeader & { readonly at: number; readonly line: string })
    | undefined;

  /** @param scope - collects which part of a cluster was listed */
  constructor(scope: ListedScope, options: TextListingOptions) {
    this.#scope = scope;
    this.#options = options;
    this.#talk = new KubectlTalk(scope);
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
      return;
    }
    this.#lines += 1;
    refuseBeyond('lines', this.#lines);
    if (line.length > listingLimits.lineLength) {
      this.unreadable.add(at, line, {
        kind: 'unreadable',
        reason: `It has more than ${listingLimits.lineLength} characters.`,
        hides: 'anything',
      });
      return;
    }
    this.#isCutOff = false;
    const said = this.#talk.add(line, at);
    if (said === 'command') {
      this.#header = undefined;
      this.#other = undefined;
    } else if (!said && !this.#addHeader(line, at)) {
      this.#addRow(line, at);
    }
  }

  #addHeader(line: string, at: number): boolean {
    const words = line.trim().split(/\s+/, HEADER_WORDS);
    const other = recognizeListing(words);
    if (other) {
      this.#other = other;
      this.#otherAt.set(other, this.#otherAt.get(other) ?? at);
      return true;
    }
    const header = readListingHeader(words, this.within);
    if (!header) {
      return false;
    }
    this.#header = { ...header, at, line };
    this.#other = undefined;
    return true;
  }

  #addRow(line: string, at: number): void {
    if (DESCRIPTION.test(line)) {
      throw new InputError(
        `Line ${at} of the listing is what kubectl describe prints, which is not read. ${USE_TEXT}`,
      );
    }
    if (this.#other) {
      this.#addNamespace(line);
      return;
    }
    const row = readPodRow(line, this.#header?.columns, {
      namespace: this.within,
      observedAt: this.#options.observedAt,
    });
    if (row.kind === 'unreadable') {
      if (row.hides !== 'nothing') {
        this.#refuseHeader();
      }
      this.#isCutOff = row.hides !== 'nothing';
      this.unreadable.add(at, line, row);
      return;
    }
    this.#rows += 1;
    const key = `${row.pod.namespace}/${row.pod.name}`;
    if (row.deleted) {
      this.pods.delete(key);
    } else {
      // A watch prints a pod again and again, and the last line counts.
      this.pods.set(key, row.pod);
    }
    this.#scope.add(row.pod.namespace, this.within);
    refuseBeyond('pods', this.pods.size);
  }

  // Only where a row cannot be read, because prose may look like a header.
  #refuseHeader(): void {
    if (this.#header?.problem) {
      refuseLine(this.#header.at, this.#header.problem, this.#header.line);
    }
  }

  #addNamespace(line: string): void {
    const [name, phase, age] = line.trim().split(/\s+/, HEADER_WORDS);
    if (
      this.#other === NAMESPACES &&
      isKubernetesName(name) &&
      (phase === 'Active' || phase === 'Terminating')
    ) {
      const ageMs = parseKubectlAge(age ?? '');
      this.namespaces.push({
        name,
        phase,
        ...(ageMs !== undefined && {
          createdAt: new Date(this.#options.observedAt - ageMs).toISOString(),
        }),
      });
      refuseBeyond('namespaces', this.namespaces.length);
    }
  }

  /** Notes for the reader of a report. */
  get notes(): readonly string[] {
    const ignored = [...this.#otherAt].filter(([what]) => what !== NAMESPACES);
    return [
      ...this.unreadable.notes,
      ...ignored.map(
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
    if (this.#rows === 0 && beside.pods === 0 && this.#talk.refusal) {
      throw new InputError(this.#talk.refusal);
    }
    if (this.#rows === 0) {
      this.#refuseHeader();
    }
    this.unreadable.refuseIfMoreThan(this.#rows);
    if (this.#isCutOff) {
      this.unreadable.hideWhatFollows();
    }
    if (this.#rows > 0 || beside.documents > 0) {
      return;
    }
    const [other] = this.#otherAt;
    if (other) {
      throw new InputError(
        `This is a listing of ${other[0]}, not of pods (line ${other[1]}). ${USE_TEXT}`,
      );
    }
    throw new InputError(
      `The listing ${
        this.#header ? 'has a header and no pods' : 'is empty'
      }. ${USE_TEXT}`,
    );
  }
}
