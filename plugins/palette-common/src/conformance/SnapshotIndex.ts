import type {
  Snapshot,
  SnapshotNamespace,
  SnapshotPod,
} from '../snapshot/types';
import { identifyWorkload, type Workload } from '../workloads';
import { staticPodNodes } from '../workloads/staticPodNodes';
import type { CatalogIndex } from './CatalogIndex';

/** A workload with the pods that were read of it. */
export interface ObservedWorkload {
  readonly workload: Workload;
  readonly pods: readonly SnapshotPod[];
}

type Workloads = ReadonlyMap<string, ObservedWorkload>;

export function byText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

// Names are unique on a cluster; where a listing repeats one, the order must not depend on its own.
function byName<T extends { readonly name: string }>(a: T, b: T): number {
  return byText(a.name, b.name) || byText(JSON.stringify(a), JSON.stringify(b));
}

function byNamespace(pods: readonly SnapshotPod[]) {
  const found = new Map<string, SnapshotPod[]>();
  for (const pod of pods) {
    const inNamespace = found.get(pod.namespace);
    if (inNamespace) {
      inNamespace.push(pod);
    } else {
      found.set(pod.namespace, [pod]);
    }
  }
  return found;
}

/** A snapshot, indexed. Each index is made once, when it is first asked for, in time linear in the snapshot. */
export class SnapshotIndex {
  readonly namespaces: ReadonlyMap<string, SnapshotNamespace>;
  /** Sorted names of namespaces that were listed or hold a pod. */
  readonly namespaceNames: readonly string[];
  /** Whether a list of namespaces was read, so that one that is not in it is not there. */
  readonly listsNamespaces: boolean;
  readonly #pods: ReadonlyMap<string, readonly SnapshotPod[]>;
  readonly #workloads = new Map<string, Workloads>();
  #namesakes: ReadonlyMap<string, readonly ObservedWorkload[]> | undefined;

  constructor(readonly snapshot: Snapshot, readonly catalog: CatalogIndex) {
    this.#pods = byNamespace(snapshot.pods);
    this.namespaces = new Map(
      [...snapshot.namespaces].sort(byName).map(n => [n.name, n]),
    );
    const names = [...this.#pods.keys()];
    this.namespaceNames = [
      ...new Set([...this.namespaces.keys(), ...names]),
    ].sort(byText);
    this.listsNamespaces =
      this.namespaces.size > 0 &&
      names.every(name => this.namespaces.has(name)) &&
      !snapshot.gaps.some(gap => gap.hides === 'namespaces');
  }

  podsIn(namespace: string): readonly SnapshotPod[] {
    return this.#pods.get(namespace) ?? [];
  }

  /** Workloads of a namespace by name; of two with one name and different kinds, the pods are taken together. */
  workloadsIn(namespace: string): Workloads {
    const found = this.#workloads.get(namespace);
    if (found) {
      return found;
    }
    const made = new Map<string, { workload: Workload; pods: SnapshotPod[] }>();
    const pods = [...this.podsIn(namespace)].sort(byName);
    let nodes: ReadonlySet<string> | undefined;
    const staticNodes = () =>
      (nodes ??= staticPodNodes(pods, this.catalog.known));
    for (const pod of pods) {
      const workload = identifyWorkload(pod, this.catalog.known, staticNodes);
      const same = made.get(workload.name);
      if (same) {
        same.pods.push(pod);
      } else {
        made.set(workload.name, { workload, pods: [pod] });
      }
    }
    this.#workloads.set(namespace, made);
    return made;
  }

  /** Workloads of this name in any namespace, sorted by namespace. */
  namesakes(name: string): readonly ObservedWorkload[] {
    this.#namesakes ??= this.#findNamesakes();
    return this.#namesakes.get(name) ?? [];
  }

  #findNamesakes(): ReadonlyMap<string, readonly ObservedWorkload[]> {
    const found = new Map<string, ObservedWorkload[]>();
    for (const namespace of this.namespaceNames) {
      for (const [name, observed] of this.workloadsIn(namespace)) {
        const same = found.get(name);
        if (same) {
          same.push(observed);
        } else {
          found.set(name, [observed]);
        }
      }
    }
    return found;
  }
}
