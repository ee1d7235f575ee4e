import type { SnapshotPod } from '../snapshot/Snapshot';

/** The namespaces that have pods on a node. */
export class NamespacesOnNodes {
  readonly #pods: readonly SnapshotPod[];
  #byNode: Map<string, Set<string>> | undefined;

  constructor(pods: readonly SnapshotPod[]) {
    this.#pods = pods;
  }

  /** The namespaces with pods on these nodes, each once. Nodes that were asked for before count no second time. */
  take(nodes: Iterable<string>): readonly string[] {
    const taken = new Set<string>();
    for (const node of nodes) {
      // Nodes are rarely lost, so the pods are not looked at before.
      this.#byNode ??= groupByNode(this.#pods);
      this.#byNode.get(node)?.forEach(namespace => taken.add(namespace));
      this.#byNode.delete(node);
    }
    return [...taken];
  }
}

function groupByNode(pods: readonly SnapshotPod[]): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const { node, namespace } of pods) {
    if (node !== undefined) {
      groups.set(node, (groups.get(node) ?? new Set()).add(namespace));
    }
  }
  return groups;
}
