import {
  compareStates,
  type FindingState,
  type FleetIncident,
} from 'backstage-plugin-palette-common';
import { toNamespacePattern } from '../recording/toNamespacePattern';

const MOST_CLUSTERS = 10;
/** Later than any time. */
const FOREVER = '9';

/** A transition into or out of trouble; without `id`, of a cluster that could not be read. */
export interface Change {
  readonly clusterName: string;
  readonly entityRef: string;
  readonly title?: string;
  readonly id?: string;
  /** Its name on the cluster. */
  readonly namespace?: string;
  readonly component?: string;
  readonly from: string | null;
  readonly to: string;
  readonly reason: string;
  /** ISO 8601 */
  readonly at: string;
}

/**
 * Groups transitions into incidents: trouble of one component is one incident on all clusters that had it at the same time.
 * What lasts comes first, then what ended last.
 *
 * @param oldestFirst - the transitions of a time
 * @param begun - when trouble began that was there before that time, by `toTroubleKey`; ISO 8601
 */
export function groupIncidents(
  oldestFirst: readonly Change[],
  begun: ReadonlyMap<string, string>,
): readonly FleetIncident[] {
  const byComponent = new Map<string, Trouble[]>();
  for (const trouble of listTroubles(oldestFirst, begun)) {
    const key = trouble.last.id ?? '';
    byComponent.set(key, [...(byComponent.get(key) ?? []), trouble]);
  }
  return [...byComponent.values()]
    .flatMap(groupOverlapping)
    .map(toIncident)
    .sort(
      (a, b) =>
        compareTimes(b.until ?? FOREVER, a.until ?? FOREVER) ||
        compareTimes(b.since ?? '', a.since ?? ''),
    );
}

/** Tells the trouble of one component on one cluster from all others. */
export function toTroubleKey({
  clusterName,
  id = '',
}: Pick<Change, 'clusterName' | 'id'>): string {
  return JSON.stringify([clusterName, id]);
}

/** Trouble of one component on one cluster. */
interface Trouble {
  /** Empty where it is not known. */
  readonly since: string;
  readonly until: string;
  readonly state: FindingState;
  readonly reason: string;
  /** The latest transition of this trouble. */
  readonly last: Change;
}

function listTroubles(
  oldestFirst: readonly Change[],
  begun: ReadonlyMap<string, string>,
): readonly Trouble[] {
  const open = new Map<string, Trouble>();
  const ended: Trouble[] = [];
  for (const change of oldestFirst) {
    const key = toTroubleKey(change);
    const before = open.get(key) ?? recallTrouble(change, begun.get(key));
    if (isTrouble(change, change.to)) {
      const state = change.to as FindingState;
      open.set(key, {
        since: before?.since ?? change.at,
        until: FOREVER,
        state:
          before && compareStates(before.state, state) < 0
            ? before.state
            : state,
        reason: change.reason,
        last: change,
      });
    } else if (before) {
      ended.push({ ...before, until: change.at, last: change });
      open.delete(key);
    }
  }
  return [...ended, ...open.values()];
}

/** The trouble that a transition ends or continues, and that began before the period. */
function recallTrouble(
  change: Change,
  since: string | undefined,
): Trouble | undefined {
  return change.from !== null && isTrouble(change, change.from)
    ? {
        since: since ?? '',
        until: FOREVER,
        state: change.from as FindingState,
        reason: change.reason,
        last: change,
      }
    : undefined;
}

function isTrouble({ id }: Change, state: string): boolean {
  return id === undefined
    ? state === 'unknown'
    : state === 'missing' || state === 'degraded';
}

/** Groups troubles that overlap: each begins before the earlier troubles of its group have ended. */
function groupOverlapping(
  troubles: readonly Trouble[],
): readonly (readonly Trouble[])[] {
  const groups: Trouble[][] = [];
  let until = '';
  for (const trouble of [...troubles].sort((a, b) =>
    compareTimes(a.since, b.since),
  )) {
    if (groups.length > 0 && trouble.since <= until) {
      groups[groups.length - 1].push(trouble);
    } else {
      groups.push([trouble]);
      until = '';
    }
    until = trouble.until > until ? trouble.until : until;
  }
  return groups;
}

function toIncident(troubles: readonly Trouble[]): FleetIncident {
  const latestFirst = [...troubles].sort((a, b) =>
    compareTimes(b.until, a.until),
  );
  const [{ until, reason, last }] = latestFirst;
  const { since } = troubles[0];
  const [state] = troubles.map(trouble => trouble.state).sort(compareStates);
  // A cluster may have had the trouble twice.
  const clusters = new Map(
    [...latestFirst].reverse().map(each => [each.last.clusterName, each]),
  );
  return {
    ...(last.id !== undefined && {
      id: last.id,
      namespace: toNamespacePattern(last.id),
      component: last.component ?? '',
    }),
    state,
    ...(since && { since }),
    ...(until !== FOREVER && { until }),
    reason,
    clusterCount: clusters.size,
    clusters: [...clusters.values()]
      .reverse()
      .slice(0, MOST_CLUSTERS)
      .map(each => ({
        clusterName: each.last.clusterName,
        entityRef: each.last.entityRef,
        ...(each.last.title && { title: each.last.title }),
        ...(each.last.namespace && { namespace: each.last.namespace }),
        ...(each.until !== FOREVER && { until: each.until }),
      })),
  };
}

function compareTimes(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
