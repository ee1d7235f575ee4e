import type {
  Snapshot,
  SnapshotNamespace,
  SnapshotPod,
  SnapshotWorkload,
} from '../../snapshot/Snapshot';
import { identifyWorkload, type Workload } from '../../workloads';
import { findStaticPodNodes } from '../../workloads/findStaticPodNodes';
import type { CatalogIndex } from './CatalogIndex';
import { compareTexts, sortByName } from './compare';
import { groupByNamespace } from './groupByNamespace';

/** A workload with the pods that were read of it. */
export interface ObservedWorkload {
  readonly workload: Workload;
  readonly pods: readonly SnapshotPod[];
  /** How many pods its controller is to have, where the source shows controllers. */
  readonly desiredPods?: number;
}

type Workloads = ReadonlyMap<string, ObservedWorkload>;

/** An indexed snapshot. Each index is made when it is first asked for, in time linear in the snapshot. */
export class SnapshotIndex {
  readonly namespaces: ReadonlyMap<string, SnapshotNamespace>;
  /** Sorted names of namespaces that were listed or hold a pod. */
  readonly namespaceNames: readonly string[];
  /** Whether all namespaces were listed, so that one that is not listed does not exist. */
  readonly listsNamespaces: boolean;
  readonly #pods: ReadonlyMap<string, readonly SnapshotPod[]>;
  readonly #controllers: ReadonlyMap<string, readonly SnapshotWorkload[]>;
  readonly #workloads = new Map<string, Workloads>();
  #namesakes: ReadonlyMap<string, readonly ObservedWorkload[]> | undefined;

  constructor(readonly snapshot: Snapshot, readonly catalog: CatalogIndex) {
    this.#pods = groupByNamespace(snapshot.pods);
    this.#controllers = groupByNamespace(snapshot.workloads ?? []);
    this.namespaces = new Map(
      sortByName(snapshot.namespaces).map(n => [n.name, n]),
    );
    const names = [...this.#pods.keys()];
    this.namespaceNames = [
      ...new Set([...this.namespaces.keys(), ...names]),
    ].sort(compareTexts);
    this.listsNamespaces =
      this.namespaces.size > 0 &&
      names.every(name => this.namespaces.has(name)) &&
      !snapshot.gaps.some(gap => gap.hides === 'namespaces');
  }

  getPods(namespace: string): readonly SnapshotPod[] {
    return this.#pods.get(namespace) ?? [];
  }

  /** The controllers of a namespace, where the source shows them. */
  getControllers(namespace: string): readonly SnapshotWorkload[] {
    return this.#controllers.get(namespace) ?? [];
  }

  /** Workloads of a namespace by name. Pods of two workloads with one name and different kinds are taken together. */
  getWorkloads(namespace: string): Workloads {
    const found = this.#workloads.get(namespace);
    if (found) {
      return found;
    }
    const made = this.#identifyWorkloads(namespace);
    this.#workloads.set(namespace, made);
    return made;
  }

  /** Workloads of this name in any namespace, sorted by namespace. */
  findNamesakes(name: string): readonly ObservedWorkload[] {
    this.#namesakes ??= this.#groupByName();
    return this.#namesakes.get(name) ?? [];
  }

  #identifyWorkloads(namespace: string): Workloads {
    const workloads = new Map<
      string,
      { workload: Workload; pods: SnapshotPod[]; desiredPods?: number }
    >();
    const pods = sortByName(this.getPods(namespace));
    let nodes: ReadonlySet<string> | undefined;
    const getNodes = () =>
      (nodes ??= findStaticPodNodes(pods, this.catalog.known));
    for (const pod of pods) {
      const workload = identifyWorkload(pod, this.catalog.known, getNodes);
      const same = workloads.get(workload.name);
      if (same) {
        same.pods.push(pod);
      } else {
        workloads.set(workload.name, { workload, pods: [pod] });
      }
    }
    for (const { kind, name, desiredPods } of this.getControllers(namespace)) {
      const observed = workloads.get(name);
      if (observed?.workload.kind === kind) {
        observed.desiredPods = desiredPods;
      }
    }
    return workloads;
  }

  #groupByName(): ReadonlyMap<string, readonly ObservedWorkload[]> {
    const groups = new Map<string, ObservedWorkload[]>();
    for (const namespace of this.namespaceNames) {
      for (const [name, observed] of this.getWorkloads(namespace)) {
        const same = groups.get(name);
        if (same) {
          same.push(observed);
        } else {
          groups.set(name, [observed]);
        }
      }
    }
    return groups;
  }
}
