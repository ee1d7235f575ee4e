import type { Clue, HostedKind } from '../catalog/types';
import type {
  Gap,
  Snapshot,
  SnapshotNamespace,
  SnapshotPod,
} from '../snapshot/types';
import type { CatalogIndex } from './CatalogIndex';
import { SnapshotIndex, type ObservedWorkload } from './SnapshotIndex';
import { describeWorkload } from './wording';

/** What of a clue is there, in words, and whether a gap could hide more of it. */
export interface ClueReading {
  readonly seen: readonly string[];
  readonly hidden: boolean;
}

/** Namespaces of other clusters that this one hosts, and what kinds of clusters they are. */
export interface HostedNamespaces {
  readonly names: ReadonlySet<string>;
  readonly kinds: ReadonlySet<HostedKind>;
}

// More than anybody reads as evidence.
const MOST_SEEN = 5;

const NOTHING_HOSTED: HostedNamespaces = { names: new Set(), kinds: new Set() };

/** What of a snapshot belongs to one cluster: namespaces by pattern, workloads by namespace and name, and what gaps hide. */
export class ClusterView {
  readonly namespaceNames: readonly string[];
  readonly #matching = new Map<string, readonly string[]>();
  readonly #gaps = new Map<string, Gap | undefined>();

  private constructor(
    private readonly index: SnapshotIndex,
    private readonly hosted: HostedNamespaces,
  ) {
    this.namespaceNames = index.namespaceNames.filter(
      name => !hosted.names.has(name),
    );
  }

  /** A view of everything that was read. */
  static create(snapshot: Snapshot, catalog: CatalogIndex): ClusterView {
    return new ClusterView(
      new SnapshotIndex(snapshot, catalog),
      NOTHING_HOSTED,
    );
  }

  /** The same without the namespaces of hosted clusters, as if they were not there. */
  without(hosted: HostedNamespaces): ClusterView {
    return new ClusterView(this.index, hosted);
  }

  get catalog(): CatalogIndex {
    return this.index.catalog;
  }

  get snapshot(): Snapshot {
    return this.index.snapshot;
  }

  namespace(name: string): SnapshotNamespace | undefined {
    return this.index.namespaces.get(name);
  }

  /** Whether a name matches a pattern of the Palette catalog. */
  matches(pattern: string, name: string): boolean {
    return this.catalog.pattern(pattern).matches(name);
  }

  /** What stands for the placeholder of a pattern in a name: the uid of `cluster-<uid>`. */
  varyingPart(pattern: string, name: string): string | undefined {
    return this.catalog.pattern(pattern).varyingPart(name);
  }

  /** Namespaces that are there and match, sorted. */
  namespacesMatching(pattern: string): readonly string[] {
    const found = this.#matching.get(pattern);
    if (found) {
      return found;
    }
    const names = this.namespaceNames.filter(n => this.matches(pattern, n));
    this.#matching.set(pattern, names);
    return names;
  }

  podsIn(namespace: string): readonly SnapshotPod[] {
    return this.index.podsIn(namespace);
  }

  /** Workloads of a namespace by name; of two with one name and different kinds, the pods are taken together. */
  workloadsIn(namespace: string): ReadonlyMap<string, ObservedWorkload> {
    return this.index.workloadsIn(namespace);
  }

  /** Workloads of a namespace whose name matches one of some patterns. */
  find(
    namespace: string,
    names: readonly string[],
  ): readonly ObservedWorkload[] {
    const workloads = this.workloadsIn(namespace);
    return names.flatMap(name => {
      const pattern = this.catalog.pattern(name);
      if (pattern.isLiteral) {
        return workloads.get(name) ?? [];
      }
      return [...workloads.values()].filter(w =>
        pattern.matches(w.workload.name),
      );
    });
  }

  /** Workloads of exactly this name in any namespace, sorted by namespace. */
  namesakes(name: string): readonly ObservedWorkload[] {
    return this.index
      .namesakes(name)
      .filter(({ workload }) => !this.hosted.names.has(workload.namespace));
  }

  /** The gap that hides the pods of a namespace, or of namespaces that a pattern could mean. */
  gapOver(namespace: string): Gap | undefined {
    if (!this.#gaps.has(namespace)) {
      this.#gaps.set(namespace, this.#findGap(namespace));
    }
    return this.#gaps.get(namespace);
  }

  #findGap(namespace: string): Gap | undefined {
    const pattern = this.catalog.pattern(namespace);
    const means = (name: string) =>
      name === namespace ||
      (pattern.matches(name) && !this.hosted.names.has(name));
    return this.snapshot.gaps.find(gap => {
      if (gap.hides !== 'pods') {
        return false;
      }
      return 'namespaces' in gap.in
        ? gap.in.namespaces.some(means)
        : !gap.in.allExcept.some(n => pattern.matches(n));
    });
  }

  /** Looks for a clue, everywhere or in one namespace only. */
  look(clue: Clue, within?: string): ClueReading {
    if ('hosted' in clue) {
      const kinds = clue.hosted.filter(kind => this.hosted.kinds.has(kind));
      return { seen: kinds.map(kind => `a cluster (${kind})`), hidden: false };
    }
    const namespaces = this.#placesOf(clue.namespaces, within);
    const hidden = this.#isHidden(within ? namespaces : clue.namespaces);
    if ('mayBeEmpty' in clue) {
      const unlisted = clue.mayBeEmpty && !this.index.listsNamespaces;
      return {
        seen: namespaces.slice(0, MOST_SEEN).map(n => `namespace ${n}`),
        hidden: hidden || unlisted,
      };
    }
    return {
      seen:
        'pods' in clue
          ? this.#podsLike(clue.pods, namespaces)
          : this.#workloadsLike(clue, namespaces),
      hidden,
    };
  }

  #workloadsLike(
    { workloads, kind, count }: Extract<Clue, { workloads: readonly string[] }>,
    namespaces: readonly string[],
  ): readonly string[] {
    const seen = new Set<string>();
    for (const namespace of namespaces) {
      for (const { workload, pods } of this.find(namespace, workloads)) {
        if (
          (!kind || workload.kind === kind) &&
          (!count || pods.length === count)
        ) {
          seen.add(`${describeWorkload(workload)} in ${namespace}`);
        }
      }
      if (seen.size >= MOST_SEEN) {
        break;
      }
    }
    return [...seen];
  }

  #placesOf(
    patterns: readonly string[],
    within: string | undefined,
  ): readonly string[] {
    if (within) {
      return patterns.some(p => this.matches(p, within)) ? [within] : [];
    }
    return patterns.length === 1
      ? this.namespacesMatching(patterns[0])
      : [...new Set(patterns.flatMap(p => this.namespacesMatching(p)))];
  }

  #isHidden(places: readonly string[]): boolean {
    return (
      this.snapshot.gaps.length > 0 &&
      places.some(place => this.gapOver(place) !== undefined)
    );
  }

  // One pod is evidence enough.
  #podsLike(
    patterns: readonly string[],
    namespaces: readonly string[],
  ): readonly string[] {
    return namespaces
      .flatMap(namespace => this.podsIn(namespace))
      .filter(({ name }) => patterns.some(p => this.matches(p, name)))
      .map(({ name, namespace }) => `pod ${name} in ${namespace}`)
      .sort()
      .slice(0, 1);
  }
}
