import { NamePattern } from '../../catalog/NamePattern';
import type {
  ClusterTypeCatalog,
  PaletteCatalog,
} from '../../catalog/PaletteCatalog';

interface NamesInNamespace {
  readonly namespace: NamePattern;
  readonly literal: Set<string>;
  readonly varying: NamePattern[];
}

/** Names of the components and companions of a cluster type, by namespace. */
export class CataloguedNames {
  readonly #byPattern = new Map<string, NamesInNamespace>();

  constructor(
    { companions }: PaletteCatalog,
    { components, clusterType }: ClusterTypeCatalog,
  ) {
    components.forEach(c =>
      this.#add([...c.homes, ...c.alsoIn], [c.name, ...c.alsoNamed]),
    );
    companions
      .filter(c => c.clusterTypes.includes(clusterType))
      .forEach(c => this.#add(c.namespaces, [c.name, ...c.alsoNamed]));
  }

  /** A function that says whether a workload of some name is known in this namespace. */
  createMatcher(namespace: string): (name: string) => boolean {
    const known = [...this.#byPattern.values()].filter(n =>
      n.namespace.matches(namespace),
    );
    return name =>
      known.some(
        ({ literal, varying }) =>
          literal.has(name) || varying.some(pattern => pattern.matches(name)),
      );
  }

  #add(namespaces: readonly string[], names: readonly string[]): void {
    for (const namespace of namespaces) {
      const known = this.#byPattern.get(namespace) ?? {
        namespace: NamePattern.parse(namespace),
        literal: new Set(),
        varying: [],
      };
      this.#byPattern.set(namespace, known);
      for (const name of names) {
        const pattern = NamePattern.parse(name);
        if (pattern.isLiteral) {
          known.literal.add(name);
        } else {
          known.varying.push(pattern);
        }
      }
    }
  }
}
