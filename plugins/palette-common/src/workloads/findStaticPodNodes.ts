import type { SnapshotPod } from '../snapshot/Snapshot';
import type { KnownWorkloads } from './KnownWorkloads';

/**
 * Finds the nodes that run static pods from names alone: text that follows the names of at least two different static pods.
 *
 * @param pods - the pods of one namespace
 */
export function findStaticPodNodes(
  pods: readonly SnapshotPod[],
  known: KnownWorkloads,
): ReadonlySet<string> {
  const runningOn = new Map<string, Set<string>>();
  for (const { namespace, name } of pods) {
    const staticPod = known.findStaticPod(namespace, name);
    if (staticPod) {
      const node = name.slice(staticPod.length + 1);
      runningOn.set(node, (runningOn.get(node) ?? new Set()).add(staticPod));
    }
  }
  return new Set(
    [...runningOn].filter(([, names]) => names.size > 1).map(([node]) => node),
  );
}
