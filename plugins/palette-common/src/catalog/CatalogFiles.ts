import type { ClusterType } from './PaletteCatalog';

/**
 * One file of catalog-data, or an overlay: its name and what its YAML parsed to.
 *
 * @public
 */
export interface CatalogFile {
  readonly file: string;
  readonly content: unknown;
}

/**
 * The files of catalog-data, named as they are there.
 *
 * @public
 */
export interface CatalogFiles {
  /** What each cluster type should have: `tenant.yaml`, `pcg.yaml`, `enterprise.yaml`. */
  readonly clusterTypes: Readonly<Record<ClusterType, CatalogFile>>;
  /** How clusters are recognised. */
  readonly traits: CatalogFile;
  /** Workloads that count although the documentation does not list them. */
  readonly companions: CatalogFile;
  /** How long pods may take, and what their reasons mean. */
  readonly health: CatalogFile;
  /** Troubles with a known cause. */
  readonly troubles: CatalogFile;
}
