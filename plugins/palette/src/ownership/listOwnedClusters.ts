import type { FleetCluster, PaletteApi } from 'backstage-plugin-palette-common';
import {
  addCounts,
  type ClusterCounts,
  mergeWorstFirst,
} from '../clusters/ClusterCounts';
import { splitIntoChunks } from '../clusters/splitIntoChunks';

/** The clusters that a card shows; the fleet has the others. */
export const SHOWN_CLUSTERS = 5;

/** Owners in one request; more may make its URL too long for a proxy. */
const OWNERS_PER_REQUEST = 50;

export interface OwnedClusters {
  /** The worst, at most `SHOWN_CLUSTERS`, worst first. */
  readonly worst: readonly FleetCluster[];
  readonly counts: ClusterCounts;
  readonly total: number;
}

/**
 * Lists the worst clusters of some owners, and counts all of them.
 *
 * @param owners - entity references
 */
export async function listOwnedClusters(
  owners: readonly string[],
  api: PaletteApi,
): Promise<OwnedClusters> {
  // A request without owners would list the whole fleet, so none is made.
  const pages = await Promise.all(
    splitIntoChunks(owners, OWNERS_PER_REQUEST).map(owner =>
      api.listClusters({ owner }, { limit: SHOWN_CLUSTERS }),
    ),
  );
  return {
    worst: mergeWorstFirst(pages.flatMap(({ items }) => items)).slice(
      0,
      SHOWN_CLUSTERS,
    ),
    counts: addCounts(
      pages.flatMap(({ facets }) =>
        facets.verdict.map(({ value, count }) => ({ verdict: value, count })),
      ),
    ),
    total: pages.reduce((sum, { total }) => sum + total, 0),
  };
}
