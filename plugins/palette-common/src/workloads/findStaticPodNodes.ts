import type { SnapshotPod } from '../snapshot/types';
import type { KnownWorkloads } from './KnownWorkloads';

/**
 * Nodes that run static pods, told by names alone: what follows the names of two different static pods or more. The pods
 * are those of one namespace.
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
