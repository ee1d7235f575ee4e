import type { SnapshotPod } from '../snapshot/Snapshot';
import type { TableRow } from './TableRow';

/**
 * Whether a row shows a pod as it was read. Only pods that were well or have ended for good are compared: what a row does not
 * show of others (the time of a failure, a message) may have changed.
 */
export function isAsBefore(pod: SnapshotPod, row: TableRow): boolean {
  const settled = findSettledStatus(pod, row.status);
  return (
    pod.deletedAt === undefined &&
    settled !== undefined &&
    row.status === settled &&
    row.ready === `${pod.containersReady}/${pod.containersTotal}` &&
    readCount(row.restarts) === pod.restarts &&
    // Old API servers do not show the node.
    (row.node === undefined || row.node === (pod.node ?? '<none>')) &&
    areGatesMet(row.readinessGates)
  );
}

/** The status of a pod that is well or has ended, as long as nothing changes; undefined where it may change. */
function findSettledStatus(
  pod: SnapshotPod,
  shown: string | undefined,
): string | undefined {
  switch (pod.phase) {
    case 'Running':
      return isWell(pod) ? 'Running' : undefined;
    case 'Succeeded':
      return shown === 'Succeeded' ? shown : 'Completed';
    // Evicted pods may lie around for weeks; nothing runs in them again.
    case 'Failed':
      return pod.reason ?? 'Failed';
    default:
      return undefined;
  }
}

/** Whether a pod that runs is ready. */
function isWell(pod: SnapshotPod): boolean {
  return (
    pod.ready === true &&
    pod.reason === undefined &&
    pod.containersReady === pod.containersTotal &&
    (pod.containers ?? []).every(({ ready }) => ready)
  );
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
