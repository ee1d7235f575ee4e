/** The cells of a row in their order; undefined where a cell is no short text and no number. */
export type Cells = readonly (string | undefined)[];

/** The cells of a row that a look needs, by the names of their columns. Their places differ between versions. */
export interface TableRow {
  readonly name?: string;
  /** Ready of all containers, `1/2`. */
  readonly ready?: string;
  readonly status?: string;
  /** `5`, or since Kubernetes 1.22 also `5 (2h ago)`. */
  readonly restarts?: string;
  /** `8m36s` */
  readonly age?: string;
  readonly node?: string;
  /** Met of all readiness gates, `0/1`; `<none>` without gates. */
  readonly readinessGates?: string;
}

// A pod's Table has nine columns.
const MOST_CELLS = 32;
// As long as a name may be.
const LONGEST_CELL = 253;

/** Reads the cells of a Table's row; undefined where the object is no row. */
export function readCells(object: unknown): Cells | undefined {
  const { cells } = (object ?? {}) as { readonly cells?: unknown };
  return Array.isArray(cells)
    ? cells.slice(0, MOST_CELLS).map(toText)
    : undefined;
}

/**
 * Makes a function that names the cells of a row by the columns of its page. Columns are looked up once, because a page may
 * have thousands of them, and of rows.
 */
export function createRowReader(
  columns: readonly string[],
): (cells: Cells) => TableRow {
  const kept = columns.slice(0, MOST_CELLS);
  const locate = (column: string) => {
    const at = kept.indexOf(column);
    return (cells: Cells) => (at < 0 ? undefined : cells[at]);
  };
  const name = locate('Name');
  const ready = locate('Ready');
  const status = locate('Status');
  const restarts = locate('Restarts');
  const age = locate('Age');
  const node = locate('Node');
  const readinessGates = locate('Readiness Gates');
  return cells => ({
    name: name(cells),
    ready: ready(cells),
    status: status(cells),
    restarts: restarts(cells),
    age: age(cells),
    node: node(cells),
    readinessGates: readinessGates(cells),
  });
}

function toText(cell: unknown): string | undefined {
  if (typeof cell === 'number') {
    return String(cell);
  }
  return typeof cell === 'string' && cell.length <= LONGEST_CELL
    ? cell
    : undefined;
}
