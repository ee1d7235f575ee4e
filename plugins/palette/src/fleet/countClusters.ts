import {
  verdictsWorstFirst,
  type VerdictCounts,
} from 'backstage-plugin-palette-common';

/** How many clusters there are of all verdicts together; none on a day before the first reading. */
export function countClusters(counts: VerdictCounts): number {
  return verdictsWorstFirst.reduce((all, verdict) => all + counts[verdict], 0);
}
