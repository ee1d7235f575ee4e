import type { Findings } from './allFindings';

/** The most of each that a report lists; what is more is counted, and judged all the same. */
const MOST = { unlisted: 200, hosted: 100, workloadsOfHosted: 50 };

/** Findings within the limits of a report, the worst kept, and sentences for what was left out. */
export function withinLimits(found: Findings): {
  readonly shown: Findings;
  readonly notes: readonly string[];
} {
  const { unlisted, hosted } = found;
  const cut = hosted.slice(0, MOST.hosted).map(cluster => ({
    ...cluster,
    workloads: cluster.workloads.slice(0, MOST.workloadsOfHosted),
  }));
  const workloadsLeftOut = hosted
    .slice(0, MOST.hosted)
    .reduce(
      (n, h) => n + Math.max(0, h.workloads.length - MOST.workloadsOfHosted),
      0,
    );
  return {
    shown: {
      ...found,
      unlisted: unlisted.slice(0, MOST.unlisted),
      hosted: cut,
    },
    notes: [
      leftOut(
        unlisted.length - MOST.unlisted,
        'workloads that the Palette catalog does not know',
      ),
      leftOut(hosted.length - MOST.hosted, 'hosted clusters'),
      leftOut(workloadsLeftOut, 'workloads of hosted clusters'),
    ].flat(),
  };
}

function leftOut(count: number, what: string): readonly string[] {
  return count > 0
    ? [`The report leaves out ${count} more ${what}; they were judged, too.`]
    : [];
}
