import type { Snapshot } from 'backstage-plugin-palette-common';

/**
 * A snapshot as read at this time by the clock that all replicas share. No time in it is later: what a cluster says of the
 * future, whether its clock is ahead or it lies, happened by now.
 */
export function datedSnapshot(snapshot: Snapshot, readAt: Date): Snapshot {
  const observedAt = readAt.toISOString();
  const known = (time: string | undefined) =>
    time !== undefined && Date.parse(time) > readAt.getTime()
      ? observedAt
      : time;
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
      const { containers } = pod;
      return {
        ...dated(pod, [
          'createdAt',
          'conditionSince',
          'restartedAt',
          'deletedAt',
        ]),
        ...(containers && {
          containers: containers.map(container =>
            dated(container, ['lastFailedAt']),
          ),
        }),
      };
    }),
  };
}
