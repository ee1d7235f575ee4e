import type { ClusterType } from './types';

/**
 * One file of catalog-data: its name and what its YAML parsed to.
 *
 * @public
 */
export interface CatalogFile {
  readonly file: string;
  readonly content: unknown;
}

/**
 * Files of catalog-data by what they hold.
 *
 * @public
 */
export interface CatalogFiles {
  readonly clusterTypes: Readonly<Record<ClusterType, CatalogFile>>;
  readonly traits: CatalogFile;
}
