import {
  type FleetCluster,
  type PaletteApi,
  type Verdict,
  verdictsWorstFirst,
} from 'backstage-plugin-palette-common';

/** So many references fit into a URL that every proxy takes. */
const REFS_PER_REQUEST = 100;

export interface RelatedClusters {
  /** The worst first. */
  readonly clusters: readonly FleetCluster[];
  /** Of the verdicts that there are, the worst first. */
  readonly counts: readonly {
    readonly verdict: Verdict;
    readonly count: number;
  }[];
}

/** What is known of the clusters that entities stand for. */
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
  // The server has sorted each page; a stable sort keeps its order among equals.
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
