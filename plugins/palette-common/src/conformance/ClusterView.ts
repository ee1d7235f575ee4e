import { NamePattern } from '../catalog/NamePattern';
import type { Clue } from '../catalog/types';
import type {
  Gap,
  Snapshot,
  SnapshotNamespace,
  SnapshotPod,
} from '../snapshot/types';
import {
  identifyWorkload,
  type KnownWorkloads,
  type Workload,
} from '../workloads';
import { describeWorkload } from './wording';

/** A workload with the pods that were read of it. */
export interface ObservedWorkload {
  readonly workload: Workload;
  readonly pods: readonly SnapshotPod[];
}

function byText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

// Names are unique on a cluster; where a listing repeats one, the order must not depend on its own.
function byName<T extends { readonly name: string }>(a: T, b: T): number {
  return byText(a.name, b.name) || byText(JSON.stringify(a), JSON.stringify(b));
}

/** A snapshot, indexed: namespaces by pattern, workloads by namespace and name, and what gaps hide. */
export class ClusterView {
  readonly namespaceNames: readonly string[];
  private readonly namespaces: ReadonlyMap<string, SnapshotNamespace>;
  private readonly podsByNamespace: ReadonlyMap<string, readonly SnapshotPod[]>;
  private readonly workloads = new Map<
    string,
    ReadonlyMap<string, ObservedWorkload>
  >();
  private readonly matching = new Map<string, readonly string[]>();

  constructor(
    readonly snapshot: Snapshot,
    private readonly known: KnownWorkloads,
  ) {
    const pods = new Map<string, SnapshotPod[]>();
    for (const pod of snapshot.pods) {
      const inNamespace = pods.get(pod.namespace);
      if (inNamespace) {
        inNamespace.push(pod);
      } else {
        pods.set(pod.namespace, [pod]);
      }
    }
    this.podsByNamespace = pods;
    this.namespaces = new Map(
      [...snapshot.namespaces].sort(byName).map(n => [n.name, n]),
    );
    this.namespaceNames = [
      ...new Set([...this.namespaces.keys(), ...pods.keys()]),
    ].sort(byText);
  }

  namespace(name: string): SnapshotNamespace | undefined {
    return this.namespaces.get(name);
  }

  /** Namespaces that are there and match, sorted. */
  namespacesMatching(pattern: string): readonly string[] {
    const found = this.matching.get(pattern);
    if (found) {
      return found;
    }
    const parsed = NamePattern.parse(pattern);
    const names = this.namespaceNames.filter(n => parsed.matches(n));
    this.matching.set(pattern, names);
    return names;
  }

  /** Workloads of a namespace by name; of two with one name and different kinds, the pods are taken together. */
  workloadsIn(namespace: string): ReadonlyMap<string, ObservedWorkload> {
    const found = this.workloads.get(namespace);
    if (found) {
      return found;
    }
    const made = new Map<string, { workload: Workload; pods: SnapshotPod[] }>();
    const pods = [...(this.podsByNamespace.get(namespace) ?? [])].sort(byName);
    for (const pod of pods) {
      const workload = identifyWorkload(pod, this.known);
      const same = made.get(workload.name);
      if (same) {
        same.pods.push(pod);
      } else {
        made.set(workload.name, { workload, pods: [pod] });
      }
    }
    this.workloads.set(namespace, made);
    return made;
  }

  /** Workloads of a namespace whose name matches one of some patterns. */
  find(
    namespace: string,
    names: readonly string[],
  ): readonly ObservedWorkload[] {
    const workloads = this.workloadsIn(namespace);
    return names.flatMap(name => {
      const pattern = NamePattern.parse(name);
      if (pattern.isLiteral) {
        return workloads.get(name) ?? [];
      }
      return [...workloads.values()].filter(w =>
        pattern.matches(w.workload.name),
      );
    });
  }

  /** The gap that hides the pods of a namespace, or of namespaces that a pattern could mean. */
  gapOver(namespace: string): Gap | undefined {
    const pattern = NamePattern.parse(namespace);
    return this.snapshot.gaps.find(gap => {
      if (gap.hides !== 'pods') {
        return false;
      }
      return 'namespaces' in gap.in
        ? gap.in.namespaces.some(n => n === namespace || pattern.matches(n))
        : !gap.in.allExcept.some(n => pattern.matches(n));
    });
  }

  /** What of a clue is there, in words, and whether a gap could hide more of it. */
  look(clue: Clue): {
    readonly seen: readonly string[];
    readonly hidden: boolean;
  } {
    const hidden = clue.namespaces.some(n => this.gapOver(n) !== undefined);
    const namespaces = clue.namespaces.flatMap(n => this.namespacesMatching(n));
    if (!clue.workloads) {
      return { seen: namespaces.map(n => `namespace ${n}`), hidden };
    }
    const { workloads } = clue;
    const seen = namespaces.flatMap(namespace =>
      this.find(namespace, workloads)
        .filter(w => !clue.kind || w.workload.kind === clue.kind)
        .map(w => `${describeWorkload(w.workload)} in ${namespace}`),
    );
    return { seen: [...new Set(seen)], hidden };
  }
}
