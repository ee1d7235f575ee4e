import { isProse } from './isProse';
import { isKubernetesName } from './kubernetesName';
import { recognizeRow } from './otherListings';
import { parseKubectlAge } from './parseKubectlAge';
import {
  guessColumns,
  READY_CELL,
  type Column,
  type Columns,
} from './podColumns';
import { isPodStatusWord, readPodStatus } from './podStatus';
import { countBack, readCreatedAt } from './podTimes';
import { listingNeedsNamespace, USE_TEXT } from './refuseListing';
import type { SnapshotPod } from './Snapshot';
import { splitCells } from './splitCells';

/** What one row of a listing contains. */
export type PodRow =
  | {
      readonly kind: 'pod';
      readonly pod: SnapshotPod;
      /** Whether the row itself shows its namespace. */
      readonly showsNamespace: boolean;
      /** Whether a watch printed it as deleted. */
      readonly deleted: boolean;
      readonly cells: readonly string[];
    }
  | {
      readonly kind: 'unreadable';
      readonly reason: string;
      /** Where the line may hide a pod: in one namespace, anywhere, or nowhere because it cannot be a pod. */
      readonly hides: { readonly namespace: string } | 'anything' | 'nothing';
    };

const STATUS = /^[A-Za-z][A-Za-z0-9:/._-]{0,99}$/;

const BOOLEANS = /^(?:true|false)(?:,(?:true|false)){0,99}$/;

// Restarts: a custom column has a number for each container.
const COUNTS = /^\d{1,9}(?:,\d{1,9}){0,99}$/;

// Without a header: a namespace, a name, a status.
const STATUS_OF_THREE = 2;

const DELETED = 'DELETED';

const NOTHING = '<none>';

interface RowContext {
  /** The namespace of rows that show none. */
  readonly namespace: string | undefined;
  /** ms since the epoch */
  readonly observedAt: number;
}

/**
 * Reads one row of a listing.
 *
 * @param columns - the columns of the header above it. Without a header, or where the row does not fit it, columns are
 * guessed from the cells.
 */
export function readPodRow(
  line: string,
  columns: Columns | undefined,
  context: RowContext,
): PodRow {
  const cells = splitCells(line);
  const told = guessColumns(cells);
  const first = readCells(cells, columns ?? told, context);
  if (first.kind === 'pod') {
    return first;
  }
  const other = recognizeRow(cells);
  if (other) {
    return {
      ...first,
      reason: `It is of a listing of ${other}, not of pods. ${USE_TEXT}`,
    };
  }
  if (!mayBePod(cells)) {
    return { ...first, hides: 'nothing' };
  }
  const second = columns ? readCells(cells, told, context) : first;
  return second.kind === 'pod' ? second : first;
}

/** `1/1`, or `true,false` of a custom column. */
function readReady(cell: string): readonly [number, number] | undefined {
  const counted = READY_CELL.exec(cell);
  if (counted) {
    return [Number(counted[1]), Number(counted[2])];
  }
  const each = BOOLEANS.test(cell) ? cell.split(',') : undefined;
  return each && [each.filter(b => b === 'true').length, each.length];
}

// Prose between listings has nothing that looks like a pod. A line that breaks off may have.
function mayBePod(cells: readonly string[]): boolean {
  return (showsState(cells) || cells.some(isLikeName)) && !isProse(cells);
}

// Any word may be a name, but few words of prose have a dash.
function isLikeName(cell: string): boolean {
  return cell.includes('-') && isKubernetesName(cell);
}

function showsState(cells: readonly string[]): boolean {
  return cells.some(cell => READY_CELL.test(cell) || isPodStatusWord(cell));
}

/** Whether a line shows the state of a pod, so that it is no prose. */
export function showsPodState(line: string): boolean {
  return showsState(splitCells(line));
}

/** Whether a row is of a pod whatever the lines around it list. */
export function isSurelyPod(line: string): boolean {
  const cells = splitCells(line);
  const ready = cells.findIndex(cell => READY_CELL.test(cell));
  return ready > 0
    ? isPodStatusWord(cells[ready + 1] ?? '')
    : isPodStatusWord(cells[STATUS_OF_THREE] ?? '') &&
        isKubernetesName(cells[0]) &&
        isLikeName(cells[1]);
}

/** Whether a line may be the row of a pod, in columns that are not known: it has two names and a state. */
export function mayBeRowOfPod(line: string): boolean {
  const cells = splitCells(line);
  const [namespace, name = '', ...others] = cells;
  return (
    isKubernetesName(namespace) &&
    isLikeName(name) &&
    showsState(others) &&
    !isProse(cells)
  );
}

function readCells(
  cells: readonly string[],
  columns: Columns,
  { namespace: given, observedAt }: RowContext,
): PodRow {
  const cell = (column: Column) => cells[columns.get(column) ?? -1];
  const showsNamespace = columns.has('NAMESPACE');
  const namespace = (showsNamespace ? cell('NAMESPACE') : given) ?? '';
  const name = (cell('NAME') ?? '').replace(/^pods?\//, '');
  const named = isKubernetesName(namespace) && isKubernetesName(name);
  const unreadable = (reason: string): PodRow => ({
    kind: 'unreadable',
    reason,
    hides: named ? { namespace } : 'anything',
  });
  if (!named) {
    return unreadable(
      showsNamespace
        ? `A namespace and a pod name should come first. ${USE_TEXT}`
        : `A namespace and a pod name should come first. ${listingNeedsNamespace}, or use the output of: kubectl get pods -A`,
    );
  }
  const stated = cell('STATUS');
  const status =
    (stated && isPodStatusWord(stated) ? stated : cell('PHASE')) ??
    stated ??
    '';
  if (!STATUS.test(status)) {
    return unreadable('It has no status such as Running or Pending.');
  }
  const readyCell = cell('READY');
  const ready = readReady(readyCell ?? '');
  if (readyCell !== undefined && readyCell !== NOTHING && !ready) {
    return unreadable('Its READY column should look like 1/1.');
  }
  const [counts, restartAge] = (cell('RESTARTS') ?? '').split(' ');
  const restarts = COUNTS.test(counts)
    ? counts.split(',').reduce((sum, n) => sum + Number(n), 0)
    : undefined;
  const createdAt = readCreatedAt(cell('AGE') ?? '', observedAt);
  const restartedAt = countBack(observedAt, parseKubectlAge(restartAge ?? ''));
  const node = cell('NODE');
  const pod: SnapshotPod = {
    namespace,
    name,
    ...readPodStatus(status, ready),
    ...(ready && { containersReady: ready[0], containersTotal: ready[1] }),
    ...(restarts !== undefined && { restarts }),
    ...(restartedAt && { restartedAt }),
    ...(createdAt && { createdAt }),
    ...(node && isKubernetesName(node) && { node }),
  };
  return {
    kind: 'pod',
    pod,
    showsNamespace,
    deleted: cell('EVENT') === DELETED,
    cells,
  };
}
