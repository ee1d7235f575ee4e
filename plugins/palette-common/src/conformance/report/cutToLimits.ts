import type { Findings } from './collectFindings';
import type { WorkloadFinding } from './Finding';
import { compareStates, findWorstState, type FindingState } from './states';

/** The most of each that a report lists. The rest is judged too, and counted. */
const MOST = { unlisted: 200, hosted: 100, workloadsOfHosted: 50 };

/**
 * Cuts findings to the limits of a report.
 *
 * @param found - the findings, worst first
 * @returns the findings that are kept, a sentence for each kind that was cut, and the worst state among them where that is
 * trouble
 */
export function cutToLimits(found: Findings): {
  readonly shown: Findings;
  readonly notes: readonly string[];
  readonly leftOut?: FindingState;
} {
  const { unlisted, hosted } = found;
  const clusters = hosted.slice(0, MOST.hosted);
  const cutWorkloads = clusters.reduce(
    (n, h) => n + Math.max(0, h.workloads.length - MOST.workloadsOfHosted),
    0,
  );
  const leftOut = findTrouble([
    ...unlisted.slice(MOST.unlisted),
    ...hosted.slice(MOST.hosted).flatMap(h => h.workloads),
    ...clusters.flatMap(h => h.workloads.slice(MOST.workloadsOfHosted)),
  ]);
  return {
    ...(leftOut && { leftOut }),
    shown: {
      ...found,
      unlisted: unlisted.slice(0, MOST.unlisted),
      hosted: clusters.map(cluster => ({
        ...cluster,
        workloads: cluster.workloads.slice(0, MOST.workloadsOfHosted),
      })),
    },
    notes: [
      noteCut(
        unlisted.length - MOST.unlisted,
        'workloads that the Palette catalog does not know',
      ),
      noteCut(hosted.length - MOST.hosted, 'hosted clusters'),
      noteCut(cutWorkloads, 'workloads of hosted clusters'),
    ].flat(),
  };
}

function findTrouble(
  findings: readonly WorkloadFinding[],
): FindingState | undefined {
  return findWorstState(
    findings
      .map(({ state }) => state)
      .filter(state => compareStates(state, 'ready') < 0),
  );
}

function noteCut(count: number, what: string): readonly string[] {
  return count > 0
    ? [`The report leaves out ${count} more ${what}; they were judged, too.`]
    : [];
}
