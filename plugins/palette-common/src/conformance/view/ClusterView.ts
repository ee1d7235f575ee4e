import type { HostedKind } from '../../catalog/PaletteCatalog';
import type {
  Gap,
  Snapshot,
  SnapshotNamespace,
  SnapshotPod,
  SnapshotWorkload,
} from '../../snapshot/Snapshot';
import type { CatalogIndex } from './CatalogIndex';
import { HiddenPods } from './HiddenPods';
import { SnapshotIndex, type ObservedWorkload } from './SnapshotIndex';

/** Namespaces of other clusters that this one hosts, and what kinds of clusters they are. */
export interface HostedNamespaces {
  readonly names: ReadonlySet<string>;
  readonly kinds: ReadonlySet<HostedKind>;
}

const NOTHING_HOSTED: HostedNamespaces = { names: new Set(), kinds: new Set() };

/** The part of a snapshot that belongs to one cluster: its namespaces, its workloads, and what gaps hide of them. */
export class ClusterView {
  /** Sorted. */
  readonly namespaceNames: readonly string[];
  readonly #index: SnapshotIndex;
  readonly #hidden: HiddenPods;
  readonly #hosted: HostedNamespaces;
  readonly #present: ReadonlySet<string>;
  readonly #matching = new Map<string, readonly string[]>();
  readonly #gaps = new Map<string, Gap | undefined>();

  private constructor(
    index: SnapshotIndex,
    hidden: HiddenPods,
    hosted: HostedNamespaces,
  ) {
    this.#index = index;
    this.#hidden = hidden;
    this.#hosted = hosted;
    this.namespaceNames = index.namespaceNames.filter(
      name => !hosted.names.has(name),
    );
    this.#present = new Set(this.namespaceNames);
  }

  /** A view of everything that was read. */
  static create(snapshot: Snapshot, catalog: CatalogIndex): ClusterView {
    return new ClusterView(
      new SnapshotIndex(snapshot, catalog),
      new HiddenPods(snapshot.gaps),
      NOTHING_HOSTED,
    );
  }

  /** The same view without the namespaces of hosted clusters, as if they did not exist. */
  exclude(hosted: HostedNamespaces): ClusterView {
    return new ClusterView(this.#index, this.#hidden, hosted);
  }

  get catalog(): CatalogIndex {
    return this.#index.catalog;
  }

  get snapshot(): Snapshot {
    return this.#index.snapshot;
  }

  /** The kinds of the clusters that were excluded. */
  get hostedKinds(): ReadonlySet<HostedKind> {
    return this.#hosted.kinds;
  }

  /** Whether all namespaces were listed, so that one that is not listed does not exist. */
  get listsNamespaces(): boolean {
    return this.#index.listsNamespaces;
  }

  getNamespace(name: string): SnapshotNamespace | undefined {
    return this.#index.namespaces.get(name);
  }

  /** Whether a name matches a pattern of the Palette catalog. */
  matches(pattern: string, name: string): boolean {
    return this.catalog.getPattern(pattern).matches(name);
  }

  /** The part of a name that a pattern's placeholder stands for: the uid of `cluster-<uid>`. */
  extractVaryingPart(pattern: string, name: string): string | undefined {
    return this.catalog.getPattern(pattern).extractVaryingPart(name);
  }

  /** Sorted namespaces that exist and match. */
  findNamespaces(pattern: string): readonly string[] {
    const found = this.#matching.get(pattern);
    if (found) {
      return found;
    }
    const { isLiteral } = this.catalog.getPattern(pattern);
    // Most patterns are plain names, and clusters may have thousands of namespaces.
    const names = isLiteral
      ? [pattern].filter(name => this.#present.has(name))
      : this.namespaceNames.filter(n => this.matches(pattern, n));
    this.#matching.set(pattern, names);
    return names;
  }

  getPods(namespace: string): readonly SnapshotPod[] {
    return this.#index.getPods(namespace);
  }

  /** Workloads of a namespace by name. Pods of two workloads with one name and different kinds are taken together. */
  getWorkloads(namespace: string): ReadonlyMap<string, ObservedWorkload> {
    return this.#index.getWorkloads(namespace);
  }

  /** Workloads of a namespace whose name matches one of these patterns. */
  findWorkloads(
    namespace: string,
    names: readonly string[],
  ): readonly ObservedWorkload[] {
    const workloads = this.getWorkloads(namespace);
    return names.flatMap(name => {
      const pattern = this.catalog.getPattern(name);
      if (pattern.isLiteral) {
        return workloads.get(name) ?? [];
      }
      return [...workloads.values()].filter(w =>
        pattern.matches(w.workload.name),
      );
    });
  }

  /** Controllers of a namespace whose name matches one of these patterns, where the source shows controllers. */
  findControllers(
    namespace: string,
    names: readonly string[],
  ): readonly SnapshotWorkload[] {
    return this.#index
      .getControllers(namespace)
      .filter(({ name }) => names.some(pattern => this.matches(pattern, name)));
  }

  /** Workloads of exactly this name in any namespace, sorted by namespace. */
  findNamesakes(name: string): readonly ObservedWorkload[] {
    return this.#index
      .findNamesakes(name)
      .filter(({ workload }) => !this.#hosted.names.has(workload.namespace));
  }

  /** The gap that hides the pods of a namespace, or of namespaces that a pattern could stand for. */
  findGap(namespace: string): Gap | undefined {
    if (!this.#gaps.has(namespace)) {
      const gap = this.#hidden.find(
        this.catalog.getPattern(namespace),
        name => !this.#hosted.names.has(name),
      );
      this.#gaps.set(namespace, gap);
    }
    return this.#gaps.get(namespace);
  }
}
