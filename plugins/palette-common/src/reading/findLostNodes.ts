import type { SnapshotPod } from '../snapshot/Snapshot';

/**
 * Finds nodes that are probably lost. Their pods are not ready although all of their containers last were, because Kubernetes
 * says so without asking the node. Rows do not show that, so every pod of such a node has to be read.
 */
export function findLostNodes(
  pods: readonly SnapshotPod[],
): ReadonlySet<string> {
  return new Set(
    pods
      .filter(
        pod =>
          pod.phase === 'Running' &&
          pod.ready === false &&
          pod.containersReady === pod.containersTotal,
      )
      .flatMap(({ node }) => node ?? []),
  );
}
