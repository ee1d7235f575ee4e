import type { FleetCluster, PaletteApi } from 'backstage-plugin-palette-common';
import {
  addCounts,
  type ClusterCounts,
  mergeWorstFirst,
} from '../../clusters/ClusterCounts';
import { splitIntoChunks } from '../../clusters/splitIntoChunks';

/** Entity references in one request; more may make its URL too long for a proxy. */
const REFS_PER_REQUEST = 100;

export interface RelatedClusters {
  /** Worst first. */
  readonly clusters: readonly FleetCluster[];
  readonly counts: ClusterCounts;
}

/** The clusters of some entities in the fleet, and how many have each verdict. */
export async function listRelatedClusters(
  refs: readonly string[],
  api: PaletteApi,
): Promise<RelatedClusters> {
  const pages = await Promise.all(
    splitIntoChunks(refs, REFS_PER_REQUEST).map(entity =>
      api.listClusters({ entity }, { limit: REFS_PER_REQUEST }),
    ),
  );
  const all = pages.flatMap(({ items }) => items);
  return {
    clusters: mergeWorstFirst(all),
    counts: addCounts(all.map(({ verdict }) => ({ verdict, count: 1 }))),
  };
}
