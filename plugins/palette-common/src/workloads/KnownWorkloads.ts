import { collectClues } from '../catalog/collectClues';
import { NamePattern } from '../catalog/NamePattern';
import type { PaletteCatalog, WorkloadKind } from '../catalog/PaletteCatalog';

// Names of namespaces come from clusters and from pasted listings, so there is no end to them.
const MAX_REMEMBERED = 1_000;

/**
 * The workload names that the Palette catalog knows, by namespace. They help where a pod's name can be read in two ways.
 *
 * @public
 */
export class KnownWorkloads {
  readonly #entries: readonly Entry[];
  readonly #byNamespace = new Map<string, NamespaceNames>();
  /** The merged names, by the patterns that a namespace matches; a catalog has a few dozen combinations of patterns. */
  readonly #byPatterns = new Map<string, NamespaceNames>();

  private constructor(entries: readonly Entry[]) {
    this.#entries = entries;
  }

  /** Collects the names of components, of companions and of the workloads that clues name. */
  static create(catalog: PaletteCatalog): KnownWorkloads {
    return new KnownWorkloads(collectEntries(catalog));
  }

  /** Whether a workload of this name is known in this namespace. */
  has(namespace: string, name: string): boolean {
    const { literal, patterns } = this.#getNames(namespace);
    return literal.has(name) || patterns.some(p => p.matches(name));
  }

  /** Names that start with this prefix; a name that was cut can stand for any of them. */
  findByPrefix(namespace: string, prefix: string): readonly string[] {
    return [...this.#getNames(namespace).literal].filter(n =>
      n.startsWith(prefix),
    );
  }

  /** The static pod whose name, a dash and the name of a node make up this pod name. */
  findStaticPod(namespace: string, podName: string): string | undefined {
    return this.#getNames(namespace).staticPods.find(
      name =>
        podName.length > name.length + 1 && podName.startsWith(`${name}-`),
    );
  }

  /** The number of namespaces whose names are remembered. */
  get remembered(): number {
    return this.#byNamespace.size;
  }

  #getNames(namespace: string): NamespaceNames {
    const found = this.#byNamespace.get(namespace);
    if (found) {
      return found;
    }
    const names = this.#mergeNames(
      this.#entries.filter(entry => entry.namespace.matches(namespace)),
    );
    if (this.#byNamespace.size >= MAX_REMEMBERED) {
      this.#byNamespace.clear();
    }
    this.#byNamespace.set(namespace, names);
    return names;
  }

  // Thousands of namespaces may match the same few patterns, so their names are merged once.
  #mergeNames(entries: readonly Entry[]): NamespaceNames {
    const key = entries.map(e => e.namespace.pattern).join(' ');
    const found = this.#byPatterns.get(key);
    if (found) {
      return found;
    }
    const names = entries.flatMap(entry => entry.names);
    const made: NamespaceNames = {
      literal: new Set(
        names.filter(n => n.pattern.isLiteral).map(n => n.pattern.pattern),
      ),
      patterns: names.map(n => n.pattern).filter(p => !p.isLiteral),
      staticPods: [
        ...new Set(
          names
            .filter(n => n.kind === 'StaticPod' && n.pattern.isLiteral)
            .map(n => n.pattern.pattern),
        ),
      ].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
    };
    this.#byPatterns.set(key, made);
    return made;
  }
}

interface KnownName {
  readonly pattern: NamePattern;
  readonly kind: WorkloadKind;
}

/** The names that are known in the namespaces of one pattern. */
interface Entry {
  readonly namespace: NamePattern;
  readonly names: readonly KnownName[];
}

/** The names that are known in one namespace. */
interface NamespaceNames {
  readonly literal: ReadonlySet<string>;
  readonly patterns: readonly NamePattern[];
  /** Longest first, so that the most specific name wins. */
  readonly staticPods: readonly string[];
}

function collectEntries(catalog: PaletteCatalog): readonly Entry[] {
  const names = new Map<string, KnownName[]>();
  const add = (
    namespaces: readonly string[],
    workloads: readonly string[],
    kind: WorkloadKind,
  ) => {
    for (const namespace of namespaces) {
      const known = names.get(namespace) ?? [];
      known.push(
        ...workloads.map(w => ({ pattern: NamePattern.parse(w), kind })),
      );
      names.set(namespace, known);
    }
  };
  for (const { components } of Object.values(catalog.clusterTypes)) {
    components.forEach(c =>
      add([...c.homes, ...c.alsoIn], [c.name, ...c.alsoNamed], c.kind),
    );
  }
  catalog.companions.forEach(c =>
    add(c.namespaces, [c.name, ...c.alsoNamed], c.kind),
  );
  for (const clue of collectClues(catalog)) {
    if ('workloads' in clue) {
      add(clue.namespaces, clue.workloads, clue.kind ?? 'Deployment');
    }
  }
  return [...names].map(([namespace, known]) => ({
    namespace: NamePattern.parse(namespace),
    names: known,
  }));
}
