import {
  compareStates,
  type FindingState,
} from 'backstage-plugin-palette-common';
import type { TroubleTransitionRow } from './selectTroubleTransitions';

const MOST_CLUSTERS = 10;

/** A transition by its id or, where it is older than those that were given, by its cluster and its time. */
export type TransitionKey =
  | { readonly id: number }
  | { readonly clusterName: string; readonly at: Date };

/** Trouble of one component on all clusters that had it at the same time. */
export interface Incident {
  /** null: the clusters could not be read. */
  readonly findingId: string | null;
  /** The worst state that it had. */
  readonly state: FindingState;
  /** Absent where it began before the history that is kept. */
  readonly since?: Date;
  /** Absent while it lasts. */
  readonly until?: Date;
  /** The transition whose reason explains it. */
  readonly explainedBy: TransitionKey;
  readonly clusterCount: number;
  /** At most ten, those that had it last first. */
  readonly clusters: readonly {
    /** The id of its latest transition. */
    readonly transition: number;
    /** Absent while it lasts here. */
    readonly until?: Date;
  }[];
}

/**
 * Groups transitions into incidents. What lasts comes first, then what ended last.
 *
 * @param oldestFirst - the transitions into and out of trouble of a time
 */
export function groupIncidents(
  oldestFirst: readonly TroubleTransitionRow[],
): readonly Incident[] {
  return groupByComponent(oldestFirst)
    .flatMap(transitions => groupOverlapping(listTroubles(transitions)))
    .sort((a, b) => compare(b.until, a.until) || compare(b.since, a.since))
    .map(toIncident);
}

function groupByComponent(
  transitions: readonly TroubleTransitionRow[],
): readonly (readonly TroubleTransitionRow[])[] {
  const byComponent = new Map<string | null, TroubleTransitionRow[]>();
  for (const transition of transitions) {
    const others = byComponent.get(transition.finding_id);
    if (others) {
      others.push(transition);
    } else {
      byComponent.set(transition.finding_id, [transition]);
    }
  }
  return [...byComponent.values()];
}

/** Trouble of one component on one cluster. */
interface Trouble {
  /** ms; -Infinity where it is not known. */
  readonly since: number;
  /** ms; Infinity while it lasts. */
  readonly until: number;
  readonly state: FindingState;
  /** The transition that says why. */
  readonly explainedBy: TransitionKey;
  /** The latest transition of this trouble. */
  readonly last: TroubleTransitionRow;
}

/** @param oldestFirst - the transitions of one component */
function listTroubles(
  oldestFirst: readonly TroubleTransitionRow[],
): readonly Trouble[] {
  const openByCluster = new Map<string, Trouble>();
  const ended: Trouble[] = [];
  for (const transition of oldestFirst) {
    const { cluster_name: cluster, to, at } = transition;
    const before = openByCluster.get(cluster) ?? recallTrouble(transition);
    if (isTrouble(transition, to)) {
      openByCluster.set(cluster, {
        since: before?.since ?? at,
        until: Infinity,
        state: findWorst(before?.state, to as FindingState),
        explainedBy: { id: transition.id },
        last: transition,
      });
    } else if (before) {
      ended.push({ ...before, until: at, last: transition });
      openByCluster.delete(cluster);
    }
  }
  return [...ended, ...openByCluster.values()];
}

/** The trouble that a transition ends or continues, and that began before the first transition. */
function recallTrouble(transition: TroubleTransitionRow): Trouble | undefined {
  const { id, from, began, cluster_name: clusterName } = transition;
  return from !== null && isTrouble(transition, from)
    ? {
        since: began ?? -Infinity,
        until: Infinity,
        state: from as FindingState,
        // What ends trouble says how it is now, not what was wrong.
        explainedBy:
          began === null ? { id } : { clusterName, at: new Date(began) },
        last: transition,
      }
    : undefined;
}

function isTrouble(
  { finding_id: findingId }: TroubleTransitionRow,
  state: string,
): boolean {
  return findingId === null
    ? state === 'unknown'
    : state === 'missing' || state === 'degraded';
}

function findWorst(
  before: FindingState | undefined,
  state: FindingState,
): FindingState {
  return before !== undefined && compareStates(before, state) < 0
    ? before
    : state;
}

/** Troubles of one component at the same time. */
interface Overlap {
  readonly since: number;
  until: number;
  /** That which began first comes first. */
  readonly troubles: Trouble[];
}

/** Groups troubles that overlap: each begins before the earlier troubles of its group have ended. */
function groupOverlapping(troubles: readonly Trouble[]): readonly Overlap[] {
  const overlaps: Overlap[] = [];
  let latest: Overlap | undefined;
  for (const trouble of [...troubles].sort((a, b) =>
    compare(a.since, b.since),
  )) {
    const { since, until } = trouble;
    if (latest && since <= latest.until) {
      latest.troubles.push(trouble);
      latest.until = Math.max(latest.until, until);
    } else {
      latest = { since, until, troubles: [trouble] };
      overlaps.push(latest);
    }
  }
  return overlaps;
}

function toIncident({ since, until, troubles }: Overlap): Incident {
  const latestFirst = [...troubles].sort((a, b) => compare(b.until, a.until));
  // A cluster may have had the trouble twice; its latest counts.
  const byCluster = new Map<string, Trouble>();
  for (const trouble of latestFirst) {
    const name = trouble.last.cluster_name;
    if (!byCluster.has(name)) {
      byCluster.set(name, trouble);
    }
  }
  const [{ explainedBy, last }] = latestFirst;
  return {
    findingId: last.finding_id,
    state: troubles
      .map(({ state }) => state)
      .reduce((worst, state) => findWorst(worst, state)),
    ...(since !== -Infinity && { since: new Date(since) }),
    ...(until !== Infinity && { until: new Date(until) }),
    explainedBy,
    clusterCount: byCluster.size,
    clusters: [...byCluster.values()].slice(0, MOST_CLUSTERS).map(each => ({
      transition: each.last.id,
      ...(each.until !== Infinity && { until: new Date(each.until) }),
    })),
  };
}

function compare(a: number, b: number): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
