import { isPodStatusWord } from './podStatus';

/** A column of a listing that is read. */
export type Column =
  | 'NAMESPACE'
  | 'NAME'
  | 'READY'
  | 'STATUS'
  | 'PHASE'
  | 'RESTARTS'
  | 'AGE'
  | 'NODE'
  | 'EVENT';
/** The 0-based position of each column in a row. */
export type Columns = ReadonlyMap<Column, number>;

// Titles that people give custom columns, in lower-case letters only.
const titles: ReadonlyMap<string, Column> = new Map([
  ['namespace', 'NAMESPACE'],
  ['namespaces', 'NAMESPACE'],
  ['ns', 'NAMESPACE'],
  ['project', 'NAMESPACE'],
  ['podnamespace', 'NAMESPACE'],
  ['metadatanamespace', 'NAMESPACE'],
  ['name', 'NAME'],
  ['pod', 'NAME'],
  ['pods', 'NAME'],
  ['podname', 'NAME'],
  ['metadataname', 'NAME'],
  ['ready', 'READY'],
  ['status', 'STATUS'],
  ['state', 'STATUS'],
  ['podstatus', 'STATUS'],
  ['phase', 'PHASE'],
  ['podphase', 'PHASE'],
  ['statusphase', 'PHASE'],
  ['restarts', 'RESTARTS'],
  ['restart', 'RESTARTS'],
  ['restartcount', 'RESTARTS'],
  ['age', 'AGE'],
  ['created', 'AGE'],
  ['createdat', 'AGE'],
  ['creationtimestamp', 'AGE'],
  ['node', 'NODE'],
  ['nodename', 'NODE'],
  ['host', 'NODE'],
  ['event', 'EVENT'],
]);

const at = (...names: Column[]): Columns =>
  new Map(names.map((name, index) => [name, index]));
const ofNamespace = at('NAME', 'READY', 'STATUS', 'RESTARTS', 'AGE');
const allNamespaces = at(
  ...(['NAMESPACE', 'NAME', 'READY', 'STATUS', 'RESTARTS', 'AGE'] as const),
);
// `-o wide` puts the pod's address before its node.
const NODE_AFTER = 1;
const wide = (columns: Columns): Columns =>
  new Map([...columns, ['NODE', columns.size + NODE_AFTER]]);

const forms = {
  allNamespaces: wide(allNamespaces),
  ofNamespace: wide(ofNamespace),
  threeColumns: at('NAMESPACE', 'NAME', 'STATUS'),
  twoColumns: at('NAME', 'STATUS'),
} as const;

/** `1/1`: ready of total containers. */
export const READY_CELL = /^(\d{1,4})\/(\d{1,4})$/;

/** A title without what makes no difference: case, dots, dashes. */
export function simplifyTitle(word: string): string {
  return word.toLowerCase().replace(/[^a-z]/g, '');
}

/** Reads the columns of a header; undefined where the words are not a header. */
export function readPodHeader(words: readonly string[]): Columns | undefined {
  const columns = new Map<Column, number>();
  words.forEach((word, index) => {
    const column = titles.get(simplifyTitle(word));
    // The second NODE is half of NOMINATED NODE.
    if (column && !columns.has(column)) {
      columns.set(column, index);
    }
  });
  const inCapitals = words.every(word => word === word.toUpperCase());
  const isHeader =
    columns.has('NAME') &&
    columns.size > 1 &&
    // Prose may have the same words, among others.
    (inCapitals || 2 * columns.size >= words.length) &&
    !words.some(word => READY_CELL.test(word) || isPodStatusWord(word));
  return isHeader ? columns : undefined;
}

/** Guesses the columns of a row without a header from its cells. */
export function guessColumns(cells: readonly string[]): Columns {
  if (READY_CELL.test(cells[1] ?? '')) {
    return forms.ofNamespace;
  }
  if (isPodStatusWord(cells[2] ?? '')) {
    return forms.threeColumns;
  }
  return cells.length === 2 && isPodStatusWord(cells[1])
    ? forms.twoColumns
    : forms.allNamespaces;
}
