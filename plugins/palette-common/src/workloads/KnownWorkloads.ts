import { NamePattern } from '../catalog/NamePattern';
import { collectClues } from '../catalog/collectClues';
import type { PaletteCatalog, WorkloadKind } from '../catalog/types';

interface KnownName {
  readonly pattern: NamePattern;
  readonly kind: WorkloadKind;
}

interface Entry {
  readonly namespace: NamePattern;
  readonly names: readonly KnownName[];
}

interface NamespaceNames {
  readonly literal: ReadonlySet<string>;
  readonly patterns: readonly NamePattern[];
  /** Longest first, so that the most specific name wins. */
  readonly staticPods: readonly string[];
}

// Names of namespaces come from clusters and from whoever pastes a listing.
const MAX_REMEMBERED = 1_000;

/**
 * The workload names that the Palette catalog knows, by namespace: hints for reading pod names.
 *
 * @public
 */
export class KnownWorkloads {
  private readonly byNamespace = new Map<string, NamespaceNames>();
  /** As many as there are combinations of patterns in the catalog that one name can match: a few dozen. */
  private readonly byPatterns = new Map<string, NamespaceNames>();

  private constructor(private readonly entries: readonly Entry[]) {}

  static of(catalog: PaletteCatalog): KnownWorkloads {
    const names = new Map<string, KnownName[]>();
    const add = (namespace: string, name: string, kind: WorkloadKind) => {
      const known = names.get(namespace) ?? [];
      known.push({ pattern: NamePattern.parse(name), kind });
      names.set(namespace, known);
    };
    for (const { components } of Object.values(catalog.clusterTypes)) {
      for (const { homes, alsoIn, name, alsoNamed, kind } of components) {
        for (const ns of [...homes, ...alsoIn]) {
          [name, ...alsoNamed].forEach(n => add(ns, n, kind));
        }
      }
    }
    for (const { namespaces, name, alsoNamed, kind } of catalog.companions) {
      for (const ns of namespaces) {
        [name, ...alsoNamed].forEach(n => add(ns, n, kind));
      }
    }
    for (const clue of collectClues(catalog)) {
      if ('workloads' in clue) {
        const kind = clue.kind ?? 'Deployment';
        for (const ns of clue.namespaces) {
          clue.workloads.forEach(n => add(ns, n, kind));
        }
      }
    }
    return new KnownWorkloads(
      [...names].map(([namespace, known]) => ({
        namespace: NamePattern.parse(namespace),
        names: known,
      })),
    );
  }

  /** Whether a workload of this name is known in this namespace. */
  has(namespace: string, name: string): boolean {
    const { literal, patterns } = this.in(namespace);
    return literal.has(name) || patterns.some(p => p.matches(name));
  }

  /** Names that start like this; a name that was cut can mean one of them. */
  startingWith(namespace: string, prefix: string): readonly string[] {
    return [...this.in(namespace).literal].filter(n => n.startsWith(prefix));
  }

  /** The static pod whose name, a dash and a node's name make up this pod name. */
  staticPod(namespace: string, podName: string): string | undefined {
    return this.in(namespace).staticPods.find(
      name =>
        podName.length > name.length + 1 && podName.startsWith(`${name}-`),
    );
  }

  /** Namespaces whose names are kept at hand. */
  get remembered(): number {
    return this.byNamespace.size;
  }

  private in(namespace: string): NamespaceNames {
    const found = this.byNamespace.get(namespace);
    if (found) {
      return found;
    }
    const names = this.namesOf(
      this.entries.filter(entry => entry.namespace.matches(namespace)),
    );
    if (this.byNamespace.size >= MAX_REMEMBERED) {
      this.byNamespace.clear();
    }
    this.byNamespace.set(namespace, names);
    return names;
  }

  /** Thousands of namespaces may match the same few patterns: their names are put together once. */
  private namesOf(entries: readonly Entry[]): NamespaceNames {
    const key = entries.map(e => e.namespace.pattern).join(' ');
    const found = this.byPatterns.get(key);
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
    this.byPatterns.set(key, made);
    return made;
  }
}
