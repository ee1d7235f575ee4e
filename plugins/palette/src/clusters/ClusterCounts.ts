import {
  type FleetCluster,
  type Verdict,
  verdictsWorstFirst,
} from 'backstage-plugin-palette-common';

/** How many clusters have each verdict, worst first; without verdicts that no cluster has. */
export type ClusterCounts = readonly {
  readonly verdict: Verdict;
  readonly count: number;
}[];

/** Adds up how many clusters have each verdict. */
export function addCounts(
  counts: readonly { readonly verdict: string; readonly count: number }[],
): ClusterCounts {
  return verdictsWorstFirst
    .map(verdict => ({
      verdict,
      count: counts
        .filter(each => each.verdict === verdict)
        .reduce((sum, { count }) => sum + count, 0),
    }))
    .filter(({ count }) => count > 0);
}

/** Merges pages of clusters into one list, worst first. The server sorted each page; within a verdict its order is kept. */
export function mergeWorstFirst(
  clusters: readonly FleetCluster[],
): readonly FleetCluster[] {
  return verdictsWorstFirst.flatMap(verdict =>
    clusters.filter(cluster => cluster.verdict === verdict),
  );
}
