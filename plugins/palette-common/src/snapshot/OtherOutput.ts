import { isKubernetesName } from './kubernetesName';
import type { ListedThings } from './listedThings';
import { parseKubectlAge } from './parseKubectlAge';
import type { Columns } from './podColumns';
import { isSurelyPod, mayBeRowOfPod } from './podRow';
import { countBack } from './podTimes';
import { refuseBeyond } from './refuseListing';
import type { SnapshotNamespace } from './Snapshot';

const NAMESPACES = 'Namespaces';

const LINES = 'lines of other commands';

const WORDS = 3;

/** The outputs among those of pods that list no pods. Of them, only namespaces are read. */
export class OtherOutput {
  readonly namespaces: SnapshotNamespace[] = [];
  readonly #observedAt: number;
  readonly #at = new Map<string, number>();
  /** What the lines below show instead of pods. */
  #shows: string | undefined;
  /** What a command lists, where no header has confirmed it. */
  #assumed: ListedThings | undefined;

  /** @param observedAt - ms since the epoch, from which ages count back */
  constructor(observedAt: number) {
    this.#observedAt = observedAt;
  }

  get isUnderWay(): boolean {
    return this.#shows !== undefined;
  }

  /** Each kind of output but namespaces, with the line where it begins. */
  get leftOut(): readonly (readonly [what: string, line: number])[] {
    return [...this.#at].filter(([what]) => what !== NAMESPACES);
  }

  /** What the listing is instead of one of pods, with the first line that shows it. */
  get refusal(): readonly [is: string, line: number] | undefined {
    const [first] = this.#at;
    return (
      first && [
        first[0] === LINES
          ? 'the output of another command, not a listing of pods'
          : `a listing of ${first[0]}, not of pods`,
        first[1],
      ]
    );
  }

  /** Begins the output of a command. */
  beginCommand(lists: ListedThings): void {
    this.#assumed = lists === 'pods' ? undefined : lists;
    this.#shows = {
      pods: undefined,
      namespaces: NAMESPACES,
      otherObjects: LINES,
      nothing: LINES,
    }[lists];
  }

  /** Begins the output below a header that is not of pods. */
  beginListing(what: string, at: number): void {
    this.#assumed = undefined;
    this.#shows = what;
    this.#note(at);
  }

  /** Whether a header may be of pods. Other objects have a phase too, but only pods restart. */
  mayEndWith(columns: Columns): boolean {
    return (
      this.#assumed === undefined ||
      columns.has('RESTARTS') ||
      (columns.has('NAMESPACE') && columns.has('STATUS')) ||
      (this.#assumed === 'nothing' &&
        (columns.has('STATUS') || columns.has('PHASE')))
    );
  }

  end(): void {
    this.#assumed = undefined;
    this.#shows = undefined;
  }

  /** Takes a line, unless it shows that what a command was assumed to list has ended. */
  takes(line: string, at: number): boolean {
    if (this.#assumed && isSurelyPod(line)) {
      this.end();
    }
    if (this.#shows === undefined) {
      return false;
    }
    // Text of any kind has few such lines, but the state of a pod must not be lost.
    if (this.#assumed === 'nothing' && mayBeRowOfPod(line)) {
      return false;
    }
    this.#note(at);
    if (this.#shows === NAMESPACES) {
      this.#addNamespace(line);
    }
    return true;
  }

  #note(at: number): void {
    if (this.#shows !== undefined && !this.#at.has(this.#shows)) {
      this.#at.set(this.#shows, at);
    }
  }

  #addNamespace(line: string): void {
    const [name, phase, age] = line.trim().split(/\s+/, WORDS);
    if (
      isKubernetesName(name) &&
      (phase === 'Active' || phase === 'Terminating')
    ) {
      const createdAt = countBack(this.#observedAt, parseKubectlAge(age ?? ''));
      this.namespaces.push({ name, phase, ...(createdAt && { createdAt }) });
      refuseBeyond('namespaces', this.namespaces.length);
    }
  }
}
