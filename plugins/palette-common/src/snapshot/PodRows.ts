import { isKubernetesName } from './kubernetesName';
import type { Columns } from './podColumns';
import type { PodRow } from './podRow';
import { PodTable, type TableEnd } from './PodTable';
import { refuseBeyond } from './refuseListing';
import type { SnapshotPod } from './Snapshot';

// Fewer letters begin too many names.
const FEWEST_LETTERS = 4;

/** The rows of a listing that could be read, in one table after another. */
export class PodRows {
  /** By namespace and name. */
  readonly pods = new Map<string, SnapshotPod>();
  #count = 0;
  #table = new PodTable();
  #last: string | undefined;

  get count(): number {
    return this.#count;
  }

  get isTableEmpty(): boolean {
    return this.#table.isEmpty;
  }

  /** @param columns - of its header; absent where it has none */
  beginTable(columns?: Columns): void {
    this.#table = new PodTable(columns);
  }

  /** @throws InputError where there are more pods than are read. */
  add({ pod, deleted, cells }: Extract<PodRow, { kind: 'pod' }>): void {
    this.#count += 1;
    this.#table.add(cells);
    this.#last = `${pod.namespace}/${pod.name}`;
    if (deleted) {
      this.pods.delete(this.#last);
    } else {
      // A watch prints a pod again and again, and the last line counts.
      this.pods.set(this.#last, pod);
    }
    refuseBeyond('pods', this.pods.size);
  }

  /** Ends a table with its last row, and drops a pod whose status may be unfinished. */
  endTable(): TableEnd {
    const { end } = this.#table;
    if (end === 'inStatus' && this.#last !== undefined) {
      this.pods.delete(this.#last);
    }
    return end;
  }

  /**
   * Whether a line may be where the next row breaks off: in its namespace, or in its name. kubectl sorts by namespace, so a
   * word of prose is seldom taken for the next one.
   */
  mayBeginRow(line: string): boolean {
    const [word, name, ...others] = line.trim().split(/\s+/);
    if (others.length > 0 || ![word, name ?? ''].every(isBeginning)) {
      return false;
    }
    const namespaces = [...this.pods.values()].map(pod => pod.namespace);
    if (name !== undefined) {
      return namespaces.includes(word);
    }
    const last = namespaces.at(-1) ?? '';
    return (
      word.length >= FEWEST_LETTERS &&
      word >= last.slice(0, word.length) &&
      (word.endsWith('-') || namespaces.some(n => n.startsWith(word)))
    );
  }
}

function isBeginning(word: string): boolean {
  return isKubernetesName(`${word}x`);
}
