import type { Findings } from './collectFindings';
import { cutLists, measureJson, type ListLimits } from './cutLists';
import { cutPods } from './cutPods';
import type { WorkloadFinding } from './Finding';
import type { Report } from './Report';
import { compareStates, findWorstState, type FindingState } from './states';

/** The most of each that a report lists. The rest is judged too, and counted. */
const MOST = {
  unlisted: 200,
  hosted: 100,
  /** Namespaces that do not go away, besides those of listed findings. */
  stuckNamespaces: 200,
};

const MOST_WORKLOADS: ListLimits<WorkloadFinding> = {
  each: 50,
  bytes: 6_000_000,
  measure: ({ pods, ...workload }) => measureJson(workload),
};

type Listed = Findings & Pick<Report, 'namespaces'>;

/**
 * Cuts findings, their pods and namespaces to the limits of a report.
 *
 * @param found - findings and namespaces, each worst first
 * @returns what is kept, a sentence for each kind that was cut, and the worst state of what was cut where that is trouble
 */
export function cutToLimits(found: Listed): {
  readonly shown: Listed;
  readonly notes: readonly string[];
  readonly leftOut?: FindingState;
} {
  const { unlisted, hosted } = found;
  const clusters = hosted.slice(0, MOST.hosted);
  const workloads = cutLists(
    clusters.map(cluster => ({
      troubled: cluster.workloads.filter(isTroubled),
      well: cluster.workloads.filter(w => !isTroubled(w)),
    })),
    MOST_WORKLOADS,
  );
  const cutWorkloads = clusters.flatMap((cluster, at) =>
    cluster.workloads.slice(workloads[at].length),
  );
  const { shown, leftOut: cut } = cutPods({
    ...found,
    unlisted: unlisted.slice(0, MOST.unlisted),
    hosted: clusters.map((cluster, at) => ({
      ...cluster,
      workloads: workloads[at],
    })),
  });
  const namespaces = keepNamespaces(found.namespaces, shown);
  const leftOut = findTrouble([
    ...unlisted.slice(MOST.unlisted),
    ...hosted.slice(MOST.hosted).flatMap(h => h.workloads),
    ...cutWorkloads,
  ]);
  return {
    ...(leftOut && { leftOut }),
    shown: { ...shown, namespaces: namespaces.kept },
    notes: [
      noteCut(
        unlisted.length - MOST.unlisted,
        'workload',
        ' that the Palette catalog does not know',
      ),
      noteCut(hosted.length - MOST.hosted, 'hosted cluster'),
      noteCut(cutWorkloads.length, 'workload', ' of hosted clusters'),
      noteCut(cut.pods, 'pod'),
      noteCut(cut.containers, 'container'),
      noteCut(namespaces.cut, 'namespace'),
    ].flat(),
  };
}

/**
 * Keeps each namespace that has a listed finding, since findings are shown by namespace, and some that do not go away.
 *
 * @returns the number of others too, without those that do not go away, which another note counts
 */
function keepNamespaces(
  namespaces: Listed['namespaces'],
  { findings, companions, unlisted }: Findings,
): { readonly kept: Listed['namespaces']; readonly cut: number } {
  const needed = new Set(
    [...findings, ...companions, ...unlisted].map(f => f.namespace),
  );
  const others = namespaces.filter(({ namespace }) => !needed.has(namespace));
  const stuck = others.filter(namespace => namespace.stuck);
  const keptStuck = new Set(stuck.slice(0, MOST.stuckNamespaces));
  return {
    kept: namespaces.filter(
      each => needed.has(each.namespace) || keptStuck.has(each),
    ),
    cut: others.length - stuck.length,
  };
}

function findTrouble(
  findings: readonly WorkloadFinding[],
): FindingState | undefined {
  return findWorstState(findings.filter(isTroubled).map(f => f.state));
}

function isTroubled({ state }: WorkloadFinding): boolean {
  return compareStates(state, 'ready') < 0;
}

function noteCut(count: number, noun: string, which = ''): readonly string[] {
  return count > 0
    ? [
        count === 1
          ? `The report leaves out 1 more ${noun}${which}; it was judged, too.`
          : `The report leaves out ${count} more ${noun}s${which}; they were judged, too.`,
      ]
    : [];
}
