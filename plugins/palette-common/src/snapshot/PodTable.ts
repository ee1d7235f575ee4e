import { guessColumns, type Column, type Columns } from './podColumns';
import {
  beginsPodStatusWord,
  isPodStatusWord,
  mayBeginWell,
} from './podStatus';

/** How a table ends: with a whole row, with one whose status may be unfinished and well, or with one that lacks what comes later. */
export type TableEnd = 'whole' | 'inStatus' | 'later';

// A pod may have no node yet, and no labels, so that a row without them is whole.
const FILLED: readonly Column[] = [
  ...(['NAMESPACE', 'NAME', 'READY', 'STATUS', 'PHASE'] as const),
  ...(['RESTARTS', 'AGE'] as const),
];

const ADDRESS =
  /^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]{0,4}:[\da-f:.]{1,40}|<none>)$/;

const SHAPE_OF_TIME = '0000-00-00T00:00:00Z';

/** The rows of pods below one header, or without one, of which the last may break off. */
export class PodTable {
  /** Absent where there is no header. */
  readonly columns: Columns | undefined;
  #fewest: number | undefined;
  #before: readonly string[] | undefined;
  #last: readonly string[] | undefined;

  constructor(columns?: Columns) {
    this.columns = columns;
  }

  get isEmpty(): boolean {
    return this.#last === undefined;
  }

  /** Adds the cells of a row. */
  add(cells: readonly string[]): void {
    this.#before = this.#last;
    this.#last = cells;
    if (this.#before) {
      this.#fewest = Math.min(this.#fewest ?? Infinity, this.#before.length);
    }
  }

  get end(): TableEnd {
    const cells = this.#last;
    if (!cells) {
      return 'whole';
    }
    const columns = this.columns ?? guessColumns(this.#before ?? cells);
    const at = cells.length - 1;
    const isStatus =
      columns.get('STATUS') === at || columns.get('PHASE') === at;
    const unknown = isStatus && !isPodStatusWord(cells[at]);
    const breaksOff =
      cells.length < this.#countExpected(columns) ||
      (unknown && beginsPodStatusWord(cells[at])) ||
      (columns.get('AGE') === at && this.#isAgeUnfinished(at));
    if (!breaksOff) {
      return 'whole';
    }
    return unknown && mayBeginWell(cells[at]) ? 'inStatus' : 'later';
  }

  /** How many cells a row has at least: those that are read and that all rows above it have. */
  #countExpected(columns: Columns): number {
    const last = Math.max(
      ...FILLED.map(column => columns.get(column) ?? -1),
      this.#findNode(columns) ?? -1,
    );
    const isShort = this.#fewest === undefined && !this.columns;
    return isShort ? 0 : Math.min(this.#fewest ?? Infinity, last + 1);
  }

  /** Where kubectl itself prints a node behind an address; it leaves neither empty. */
  #findNode(columns: Columns): number | undefined {
    const node = columns.get('NODE');
    const age = columns.get('AGE');
    return node !== undefined &&
      age === node - 2 &&
      ADDRESS.test(this.#before?.[node - 1] ?? '')
      ? node
      : undefined;
  }

  /** Whether the age in the last row is unfinished, and that in the row before it is not. */
  #isAgeUnfinished(at: number): boolean {
    const before = this.#before?.[at];
    return (
      isUnfinishedAge(this.#last?.[at] ?? '') &&
      (before === undefined || !isUnfinishedAge(before))
    );
  }
}

// Digits without a unit, or the beginning of a time in ISO 8601.
function isUnfinishedAge(cell: string): boolean {
  const shape = cell.replace(/\d/g, '0');
  return (
    /^(?:\d+[a-z])*\d+$/.test(cell) ||
    (cell !== '' && shape !== SHAPE_OF_TIME && SHAPE_OF_TIME.startsWith(shape))
  );
}
