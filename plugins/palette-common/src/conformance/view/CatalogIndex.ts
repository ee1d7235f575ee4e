import { NamePattern } from '../../catalog/NamePattern';
import type {
  ClusterTypeCatalog,
  PaletteCatalog,
} from '../../catalog/PaletteCatalog';
import { KnownWorkloads } from '../../workloads';
import { CataloguedNames } from './CataloguedNames';

// A catalog has about 300.
const MOST_PATTERNS = 2_000;

/** Everything that is computed once per Palette catalog and used for all clusters. */
export class CatalogIndex {
  readonly known: KnownWorkloads;
  readonly #catalog: PaletteCatalog;
  readonly #patterns = new Map<string, NamePattern>();
  readonly #names = new Map<string, CataloguedNames>();

  constructor(catalog: PaletteCatalog) {
    this.#catalog = catalog;
    this.known = KnownWorkloads.create(catalog);
  }

  /** Parses a pattern once. Texts from clusters are unlimited, so beyond a limit none is kept. */
  getPattern(text: string): NamePattern {
    const found = this.#patterns.get(text);
    if (found) {
      return found;
    }
    const parsed = NamePattern.parse(text);
    if (this.#patterns.size < MOST_PATTERNS) {
      this.#patterns.set(text, parsed);
    }
    return parsed;
  }

  /** Names of the components and companions of a cluster type. */
  getNames(type: ClusterTypeCatalog): CataloguedNames {
    const found = this.#names.get(type.clusterType);
    if (found) {
      return found;
    }
    const made = new CataloguedNames(this.#catalog, type);
    this.#names.set(type.clusterType, made);
    return made;
  }
}
