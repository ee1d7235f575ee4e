import { InputError } from '@backstage/errors';
import { printable } from './hostileText';
import { parseKubectlAge } from './kubectlAge';
import { isKubernetesName } from './kubernetesName';
import { linesOf } from './linesOf';
import { listingLimits } from './listingLimits';
import { readPodStatus } from './podStatus';
import { tooManyInListing } from './tooManyInListing';
import type { SnapshotPod } from './types';

type Column =
  | 'NAMESPACE'
  | 'NAME'
  | 'READY'
  | 'STATUS'
  | 'RESTARTS'
  | 'AGE'
  | 'NODE';
type Columns = ReadonlyMap<Column, number>;

// What `kubectl get pods -A` prints, and more of it with `-o wide`.
const DEFAULT_COLUMNS: Columns = new Map(
  ['NAMESPACE', 'NAME', 'READY', 'STATUS', 'RESTARTS', 'AGE', 'IP', 'NODE'].map(
    (name, index) => [name as Column, index],
  ),
);
const READY = /^(\d{1,4})\/(\d{1,4})$/;
const STATUS = /^[A-Za-z][A-Za-z0-9:/._-]{0,99}$/;
const NOTHING_FOUND = 'No resources found';
const SHOWN = 60;

function fail(line: number, reason: string, text?: string): never {
  const quoted =
    text === undefined ? '' : `: "${printable(text.slice(0, SHOWN))}"`;
  throw new InputError(
    `Line ${line} of the listing cannot be read${quoted}. ${reason}`,
  );
}

// RESTARTS may be followed by when: `1 (6m19s ago)` is one cell.
function cellsOf(line: string): string[] {
  const words = line.trim().split(/\s+/);
  const at = words.findIndex(w => w.startsWith('('));
  return at > 0 && words[at + 1] === 'ago)'
    ? [
        ...words.slice(0, at - 1),
        `${words[at - 1]} ${words[at].slice(1)}`,
        ...words.slice(at + 2),
      ]
    : words;
}

function readHeader(line: string, at: number): Columns {
  // Titles of two words come last in kubectl's own output and are not needed.
  const words = line.trim().split(/\s+/);
  const columns = new Map<Column, number>();
  words.forEach((word, index) => {
    // The second NODE is half of NOMINATED NODE.
    if (!columns.has(word as Column)) {
      columns.set(word as Column, index);
    }
  });
  for (const needed of ['NAMESPACE', 'NAME', 'STATUS'] as const) {
    if (!columns.has(needed)) {
      fail(
        at,
        `Its header has no ${needed} column. Use the output of: kubectl get pods -A`,
        line,
      );
    }
  }
  return columns;
}

function isHeader(line: string): boolean {
  const words = line.trim().split(/\s+/);
  return (
    words.includes('NAME') &&
    (words.includes('NAMESPACE') ||
      words.includes('STATUS') ||
      words.includes('READY'))
  );
}

function before(observedAt: number, ageMs: number | undefined) {
  return ageMs === undefined
    ? undefined
    : new Date(observedAt - ageMs).toISOString();
}

function readRow(
  line: string,
  at: number,
  columns: Columns,
  observedAt: number,
): SnapshotPod {
  const cells = cellsOf(line);
  const cell = (column: Column) => {
    const index = columns.get(column);
    return index === undefined ? undefined : cells[index];
  };
  const namespace = cell('NAMESPACE') ?? '';
  const name = cell('NAME') ?? '';
  const status = cell('STATUS') ?? '';
  if (!isKubernetesName(namespace) || !isKubernetesName(name)) {
    fail(
      at,
      'A namespace and a pod name should come first. Use the output of: kubectl get pods -A',
      line,
    );
  }
  if (!STATUS.test(status)) {
    fail(at, 'It has no status such as Running or Pending.', line);
  }
  const readyCell = cell('READY');
  const counted = READY.exec(readyCell ?? '');
  if (readyCell !== undefined && readyCell !== '<none>' && !counted) {
    fail(at, 'Its READY column should look like 1/1.', line);
  }
  const ready = counted
    ? ([Number(counted[1]), Number(counted[2])] as const)
    : undefined;
  const [restarts, restartAge] = (cell('RESTARTS') ?? '').split(' ');
  const createdAt = before(observedAt, parseKubectlAge(cell('AGE') ?? ''));
  const restartedAt = before(observedAt, parseKubectlAge(restartAge ?? ''));
  const node = cell('NODE');
  return {
    namespace,
    name,
    ...readPodStatus(status, ready),
    ...(ready && { containersReady: ready[0], containersTotal: ready[1] }),
    ...(/^\d{1,9}$/.test(restarts) && { restarts: Number(restarts) }),
    ...(restartedAt && { restartedAt }),
    ...(createdAt && { createdAt }),
    ...(node && isKubernetesName(node) && { node }),
  };
}

/**
 * Reads what `kubectl get pods -A` prints, with or without header, `-o wide` too.
 *
 * @param observedAt - ms since the epoch, from which ages are counted back
 * @throws InputError naming the line that cannot be read.
 */
export function parseTextListing(
  text: string,
  observedAt: number,
): readonly SnapshotPod[] {
  const pods: SnapshotPod[] = [];
  let columns = DEFAULT_COLUMNS;
  let headed = false;
  let index = -1;
  for (const raw of linesOf(text)) {
    index++;
    if (raw.length > listingLimits.lineLength) {
      fail(
        index + 1,
        'It is longer than any that kubectl prints. Use the output of: kubectl get pods -A',
        raw,
      );
    }
    const line = raw.trimEnd();
    if (line === '') {
      continue;
    }
    if (isHeader(line)) {
      columns = readHeader(line, index + 1);
      headed = true;
    } else if (line.startsWith(NOTHING_FOUND)) {
      throw new InputError(
        `kubectl found no pods (line ${
          index + 1
        }). Look at the right cluster and use the output of: kubectl get pods -A`,
      );
    } else {
      pods.push(readRow(line, index + 1, columns, observedAt));
    }
    if (pods.length > listingLimits.pods) {
      throw tooManyInListing('pods', listingLimits.pods);
    }
  }
  if (pods.length === 0) {
    throw new InputError(
      `The listing ${
        headed ? 'has a header and no pods' : 'is empty'
      }. Use the output of: kubectl get pods -A`,
    );
  }
  return pods;
}
