import { NamePattern } from '../catalog/NamePattern';
import type { ClusterTypeCatalog, PaletteCatalog } from '../catalog/types';
import { KnownWorkloads } from '../workloads';
import { CataloguedNames } from './CataloguedNames';

/** What is worked out of a Palette catalog once, for all the clusters that it is held against. */
export class CatalogIndex {
  readonly known: KnownWorkloads;
  readonly #patterns = new Map<string, NamePattern>();
  readonly #names = new Map<string, CataloguedNames>();

  constructor(private readonly catalog: PaletteCatalog) {
    this.known = KnownWorkloads.of(catalog);
  }

  /** The pattern of a text that the Palette catalog holds. Names of clusters are not kept: there is no end of them. */
  pattern(text: string): NamePattern {
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
  namesOf(type: ClusterTypeCatalog): CataloguedNames {
    const found = this.#names.get(type.clusterType);
    if (found) {
      return found;
    }
    const made = new CataloguedNames(this.catalog, type);
    this.#names.set(type.clusterType, made);
    return made;
  }
}

// A catalog has some 300.
const MOST_PATTERNS = 2_000;
