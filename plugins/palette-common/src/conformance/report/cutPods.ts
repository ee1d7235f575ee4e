import type { SnapshotContainer } from '../../snapshot/Snapshot';
import { collectFindings, type Findings } from './collectFindings';
import {
  cutLists,
  measureMembers,
  type ListLimits,
  type TroubledFirst,
} from './cutLists';
import type { FindingPod, WorkloadFinding } from './Finding';
import { isWell } from './isWell';
import type { PodState } from './states';

// Real pods take less than 1 KB, so only hostile ones are cut by their size.
const MOST_PODS: ListLimits<FindingPod> = {
  each: 500,
  bytes: 6_000_000,
  measure: measureMembers,
};

const MOST_CONTAINERS: ListLimits<SnapshotContainer> = {
  each: 20,
  bytes: 4_000_000,
  measure: measureMembers,
};

/** This many stay within all limits: no text is longer than 256 characters. */
// Stryker disable next-line ObjectLiteral: reports that are not small are cut to the same.
const SMALL = { pods: 500, containers: 1_000 };

/**
 * Cuts the pods of findings, and the containers of pods, to the limits of a report. What is in trouble stays before what is
 * well, and the pod and the container that a finding is about come first.
 *
 * @param found - the findings that a report lists
 * @returns the same findings, in the same order; how many pods, and containers of pods that stay, are left out
 */
export function cutPods(found: Findings): {
  readonly shown: Findings;
  readonly leftOut: { readonly pods: number; readonly containers: number };
} {
  const all = collectFindings(found);
  // Stryker disable next-line ConditionalExpression,BlockStatement: reports that are not small are cut to the same.
  if (isSmall(all)) {
    return { shown: found, leftOut: { pods: 0, containers: 0 } };
  }
  const kept = cutLists(all.map(sortPods), MOST_PODS).map((pods, at) =>
    pods.length < all[at].pods.length ? pods : all[at].pods,
  );
  const pods = kept.flat();
  const containers = cutLists(pods.map(sortContainers), MOST_CONTAINERS);
  let next = 0;
  const shown = kept.map(list =>
    list.map(pod => keepContainers(pod, containers[next++])),
  );
  return {
    shown: replacePods(found, shown),
    leftOut: {
      pods: countAll(all.map(f => f.pods)) - pods.length,
      containers: countAll(pods.map(listContainers)) - countAll(containers),
    },
  };
}

/** Whether nothing can be cut, however long the texts are: nothing has to be sorted and measured then. */
// Stryker disable next-line BlockStatement: reports that are not small are cut to the same.
function isSmall(all: readonly WorkloadFinding[]): boolean {
  let pods = 0;
  let containers = 0;
  let mostOfPod = 0;
  for (const finding of all) {
    pods += finding.pods.length;
    for (const pod of finding.pods) {
      const { length } = listContainers(pod);
      containers += length;
      mostOfPod = Math.max(mostOfPod, length);
    }
  }
  // Stryker disable EqualityOperator,ConditionalExpression: a report at a limit, or below it, is cut to the same.
  return (
    pods <= SMALL.pods &&
    containers <= SMALL.containers &&
    mostOfPod <= MOST_CONTAINERS.each
  );
  // Stryker restore EqualityOperator,ConditionalExpression
}

function keepContainers(
  pod: FindingPod,
  kept: readonly SnapshotContainer[],
): FindingPod {
  return kept.length < listContainers(pod).length
    ? { ...pod, containers: kept }
    : pod;
}

/** @param pods - of each finding, in the order of `collectFindings` */
function replacePods(
  { findings, companions, unlisted, hosted }: Findings,
  pods: readonly (readonly FindingPod[])[],
): Findings {
  const next = pods.values();
  const replace = <T extends WorkloadFinding>(finding: T): T => ({
    ...finding,
    pods: next.next().value,
  });
  return {
    findings: findings.map(replace),
    companions: companions.map(replace),
    unlisted: unlisted.map(replace),
    hosted: hosted.map(h => ({ ...h, workloads: h.workloads.map(replace) })),
  };
}

// Pods come in the order in which `findTroubledPod` looks for the one that a finding is about.
const ranks: Readonly<Record<PodState, number>> = {
  degraded: 1,
  progressing: 2,
  finished: 3,
  leaving: 3,
  ready: 3,
};

function sortPods({
  because: { codes },
  pods,
}: WorkloadFinding): TroubledFirst<FindingPod> {
  const rank = ({ reason, state }: FindingPod) =>
    reason && codes.includes(reason) ? 0 : ranks[state];
  const unwell = pods
    .filter(pod => !isWell(pod))
    .sort((a, b) => rank(a) - rank(b));
  const well = sortLatestFirst(pods.filter(isWell), pod => pod.restartedAt);
  const restarting = codes.includes('flapping')
    ? well.filter(pod => pod.restartedAt)
    : [];
  return {
    troubled: [...unwell, ...restarting],
    well: well.slice(restarting.length),
  };
}

function sortContainers(pod: FindingPod): TroubledFirst<SnapshotContainer> {
  const containers = listContainers(pod);
  const unready = containers.filter(({ ready }) => !ready);
  return {
    troubled: [
      ...unready.filter(({ reason }) => reason),
      ...unready.filter(({ reason }) => !reason),
    ],
    well: sortLatestFirst(
      containers.filter(({ ready }) => ready),
      container => container.lastFailedAt,
    ),
  };
}

/** Sorts by times in ISO 8601. */
function sortLatestFirst<T>(
  items: readonly T[],
  getTime: (item: T) => string | undefined,
): readonly T[] {
  return [...items].sort((a, b) => {
    const [timeA = '', timeB = ''] = [getTime(a), getTime(b)];
    // Stryker disable next-line ConditionalExpression,EqualityOperator: V8 asks only whether the result is negative.
    return Number(timeA < timeB) - Number(timeA > timeB);
  });
}

function listContainers({
  containers = [],
}: FindingPod): readonly SnapshotContainer[] {
  return containers;
}

function countAll(lists: readonly (readonly unknown[])[]): number {
  return lists.reduce((sum, { length }) => sum + length, 0);
}
