import type { SnapshotPod } from '../snapshot/Snapshot';
import type { TableRow } from './TableRow';

/**
 * Whether a row shows a pod as it was read. Only pods that were well are compared: what a row does not show of others (the
 * time of a failure, a message) may have changed.
 */
export function isAsBefore(pod: SnapshotPod, row: TableRow): boolean {
  return (
    isWell(pod) &&
    row.ready === `${pod.containersReady}/${pod.containersTotal}` &&
    isSameStatus(pod, row.status) &&
    readCount(row.restarts) === pod.restarts &&
    // Old API servers do not show the node.
    (row.node === undefined || row.node === (pod.node ?? '<none>')) &&
    areGatesMet(row.readinessGates)
  );
}

/** Whether a pod runs and is ready, or has ended as it should. */
export function isWell(pod: SnapshotPod): boolean {
  if (pod.reason !== undefined || pod.deletedAt !== undefined) {
    return false;
  }
  if (pod.phase === 'Succeeded') {
    return true;
  }
  return (
    pod.phase === 'Running' &&
    pod.ready === true &&
    pod.containersReady === pod.containersTotal &&
    (pod.containers ?? []).every(({ ready }) => ready)
  );
}

function isSameStatus({ phase }: SnapshotPod, status: string | undefined) {
  return phase === 'Running'
    ? status === 'Running'
    : status === 'Completed' || status === 'Succeeded';
}

/** The number that a cell begins with. */
function readCount(cell = ''): number | undefined {
  const digits = /^\d{1,10}(?=$| )/.exec(cell);
  return digits ? Number(digits[0]) : undefined;
}

// A gate that is not met makes a pod not ready, which no other cell shows.
function areGatesMet(cell = '<none>'): boolean {
  const [met, all] = cell.split('/');
  return cell === '<none>' || met === all;
}
