import type {
  ClusterHistory,
  FindingState,
  Transition,
  Verdict,
} from 'backstage-plugin-palette-common';

/** A stretch of time in which a component or a cluster was in one state of trouble. */
export interface Stretch {
  readonly state: FindingState | Verdict;
  /** ISO 8601; absent where it began before what is kept. */
  readonly from?: string;
  /** ISO 8601; absent while it lasts. */
  readonly to?: string;
  /** The sentence recorded at its beginning. */
  readonly reason?: string;
}

/** The troubles of one component in the days that are kept. */
export interface Lane {
  readonly id: string;
  readonly namespace: string;
  readonly component: string;
  readonly flapping: boolean;
  /** The oldest first; at least one. */
  readonly stretches: readonly Stretch[];
}

/** The components that were or are in trouble: those that are come first, then those that healed last. */
export function listLanes({
  components,
  transitions,
}: ClusterHistory): readonly Lane[] {
  return components
    .flatMap(({ id, namespace, component, flapping, state, since }) => {
      const stretches = listStretches(
        transitions.filter(transition => transition.id === id),
        { state, since },
      );
      return stretches.length > 0
        ? [{ id, namespace, component, flapping, stretches }]
        : [];
    })
    .sort((a, b) => findEnd(b).localeCompare(findEnd(a)));
}

/** The troubles of the cluster as a whole, by its verdict, the oldest first. */
export function listVerdictStretches({
  transitions,
  days,
}: ClusterHistory): readonly Stretch[] {
  const state = days[days.length - 1]?.worst;
  return listStretches(
    transitions.filter(({ id }) => id === undefined),
    // Without a change, the state of the last day has held all the time.
    state && { state },
  );
}

/** How often trouble began: stretches that follow one another are one incident. */
export function countIncidents(stretches: readonly Stretch[]): number {
  return stretches.filter(
    ({ from }, index) => index === 0 || stretches[index - 1].to !== from,
  ).length;
}

/**
 * The time that stretches share with a period, in ms.
 *
 * @param period - epoch ms
 */
export function measureOverlap(
  stretches: readonly Stretch[],
  period: { readonly from: number; readonly to: number },
): number {
  return stretches.reduce((sum, { from, to }) => {
    const start = from ? Date.parse(from) : -Infinity;
    const end = to ? Date.parse(to) : Infinity;
    const shared = Math.min(end, period.to) - Math.max(start, period.from);
    return sum + Math.max(0, shared);
  }, 0);
}

const troubled: ReadonlySet<string> = new Set<FindingState | Verdict>([
  'missing',
  'nonconformant',
  'degraded',
  'unknown',
]);

interface Now {
  readonly state: FindingState | Verdict;
  readonly since?: string;
}

/** Stretches from changes, which come with the latest first. */
function listStretches(
  changes: readonly Transition[],
  now: Now | undefined,
): readonly Stretch[] {
  const oldestFirst = [...changes].reverse();
  const [first] = oldestFirst;
  if (!first) {
    return now && troubled.has(now.state)
      ? [{ state: now.state, ...(now.since && { from: now.since }) }]
      : [];
  }
  const runs: Stretch[] = [
    ...(first.from ? [{ state: first.from, to: first.at }] : []),
    ...oldestFirst.map(({ to, at, reason }, index) => ({
      state: to,
      from: at,
      ...(oldestFirst[index + 1] && { to: oldestFirst[index + 1].at }),
      reason,
    })),
  ];
  return runs.filter(({ state }) => troubled.has(state));
}

/** When a lane's last trouble ended; what lasts comes after all times. */
function findEnd({ stretches }: Lane): string {
  return stretches[stretches.length - 1].to ?? '9999';
}
