import { guessColumns, type Columns } from './podColumns';
import { beginsPodStatusWord, isPodStatusWord } from './podStatus';
import { readCreatedAt } from './podTimes';

/** How a table ends: with a whole row, with one whose status may be unfinished, or with one that lacks what comes later. */
export type TableEnd = 'whole' | 'inStatus' | 'later';

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
      cells.length < this.#countExpected() ||
      (unknown && beginsPodStatusWord(cells[at])) ||
      (columns.get('AGE') === at && this.#lacksUnit(at));
    if (!breaksOff) {
      return 'whole';
    }
    return unknown ? 'inStatus' : 'later';
  }

  /** How many cells a row has at least: as many as the others, or as the header has columns that are read. */
  #countExpected(): number {
    return (
      this.#fewest ??
      (this.columns ? 1 + Math.max(...this.columns.values()) : 0)
    );
  }

  /** Whether the age in the last row is unfinished, and that in the row before it is not. */
  #lacksUnit(at: number): boolean {
    const age = this.#last?.[at] ?? '';
    const before = this.#before?.[at];
    return (
      /^[\d(<]/.test(age) &&
      !isWholeAge(age) &&
      (before === undefined || isWholeAge(before))
    );
  }
}

// kubectl prints `<unknown>` too.
function isWholeAge(cell: string): boolean {
  return readCreatedAt(cell, 0) !== undefined || cell.endsWith('>');
}
