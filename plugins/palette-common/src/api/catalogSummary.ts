import type { ClusterType } from '../catalog/PaletteCatalog';

/**
 * The Palette catalog at a glance.
 *
 * @public
 */
export interface CatalogSummary {
  readonly clusterTypes: readonly {
    readonly clusterType: ClusterType;
    readonly title: string;
    readonly summary: string;
    /** The Palette release whose documentation the rows come from, `4.8`. */
    readonly release: string;
    readonly version: string;
    readonly source: string;
    readonly namespaces: number;
    readonly components: number;
    readonly documentedRows: number;
  }[];
  /** What people call the traits and their values. */
  readonly traits: readonly {
    readonly name: string;
    readonly title: string;
    readonly values: readonly {
      readonly value: string;
      readonly title: string;
    }[];
  }[];
}

/**
 * One row of the documentation, verbatim.
 *
 * @public
 */
export interface DocumentedPod {
  readonly namespace: string;
  readonly pod: string;
}
