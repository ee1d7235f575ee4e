import type { Snapshot } from 'backstage-plugin-palette-common';

/** No time of a cluster is earlier: tables and cursors count from here. A clock that was never set begins here too. */
const EARLIEST = '1970-01-01T00:00:00.000Z';

/**
 * Dates a snapshot by the clock that all replicas share. A time later than the reading becomes the time of the reading:
 * the cluster's clock is ahead, or the cluster lies.
 */
export function dateSnapshot(snapshot: Snapshot, readAt: Date): Snapshot {
  const observedAt = readAt.toISOString();
  const known = (time: string | undefined) => {
    const ms = time === undefined ? 0 : Date.parse(time);
    if (ms > readAt.getTime()) {
      return observedAt;
    }
    return ms < 0 ? EARLIEST : time;
  };
  const dated = <Row extends object>(row: Row, keys: readonly (keyof Row)[]) =>
    keys.some(key => row[key] !== known(row[key] as string | undefined))
      ? {
          ...row,
          ...Object.fromEntries(
            keys.map(key => [key, known(row[key] as string | undefined)]),
          ),
        }
      : row;
  return {
    ...snapshot,
    observedAt,
    namespaces: snapshot.namespaces.map(namespace =>
      dated(namespace, ['createdAt', 'deletedAt']),
    ),
    pods: snapshot.pods.map(pod => {
      const { containers = [] } = pod;
      const ofContainers = containers.map(container =>
        dated(container, ['lastFailedAt']),
      );
      const ofPod = dated(pod, [
        'createdAt',
        'conditionSince',
        'restartedAt',
        'deletedAt',
      ]);
      // A cluster has thousands of pods, and next to none with a later time to copy for.
      return ofContainers.some((container, at) => container !== containers[at])
        ? { ...ofPod, containers: ofContainers }
        : ofPod;
    }),
  };
}
