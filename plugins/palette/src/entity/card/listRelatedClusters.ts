import {
  type FleetCluster,
  type PaletteApi,
  type Verdict,
  verdictsWorstFirst,
} from 'backstage-plugin-palette-common';

/** Entity references in one request; more may make its URL too long for a proxy. */
const REFS_PER_REQUEST = 100;

export interface RelatedClusters {
  /** Worst first. */
  readonly clusters: readonly FleetCluster[];
  /** How many clusters have each verdict, worst first; without verdicts that no cluster has. */
  readonly counts: readonly {
    readonly verdict: Verdict;
    readonly count: number;
  }[];
}

/** The clusters of some entities in the fleet, and how many have each verdict. */
export async function listRelatedClusters(
  refs: readonly string[],
  api: PaletteApi,
): Promise<RelatedClusters> {
  const pages = await Promise.all(
    splitIntoChunks(refs).map(entity =>
      api.listClusters({ entity }, { limit: REFS_PER_REQUEST }),
    ),
  );
  const all = pages.flatMap(({ items }) => items);
  // The server sorted each page; within a verdict its order is kept.
  const clusters = verdictsWorstFirst.flatMap(verdict =>
    all.filter(cluster => cluster.verdict === verdict),
  );
  return {
    clusters,
    counts: verdictsWorstFirst
      .map(verdict => ({
        verdict,
        count: all.filter(cluster => cluster.verdict === verdict).length,
      }))
      .filter(({ count }) => count > 0),
  };
}

function splitIntoChunks(refs: readonly string[]): string[][] {
  return Array.from(
    { length: Math.ceil(refs.length / REFS_PER_REQUEST) },
    (_, chunk) =>
      refs.slice(chunk * REFS_PER_REQUEST, (chunk + 1) * REFS_PER_REQUEST),
  );
}
