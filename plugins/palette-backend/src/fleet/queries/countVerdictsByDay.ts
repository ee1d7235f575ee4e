import {
  verdictsWorstFirst,
  type FleetSummary,
  type Verdict,
  type VerdictCounts,
} from 'backstage-plugin-palette-common';
import { listLastDays } from '../recording/days';
import type { DailyCount } from './VerdictTransitions';

/**
 * Counts clusters by verdict at the end of each day, the oldest first. Today's counts are the present ones. Earlier days
 * are derived from the recorded verdicts: going back, all transitions of a day are undone before the day before it is
 * counted.
 *
 * @param fleet - `current`: as clusters count now; `recorded`: by their latest outcome
 */
export function countVerdictsByDay(fleet: {
  readonly current: VerdictCounts;
  readonly recorded: VerdictCounts;
  readonly transitions: readonly DailyCount[];
  readonly now: Date;
  readonly days: number;
}): FleetSummary['trend'] {
  const counts = { ...fleet.recorded };
  const byDay = groupByDay(fleet.transitions);
  const latestFirst = [...listLastDays(fleet.now, fleet.days)].reverse();
  const trend: FleetSummary['trend'][number][] = [];
  for (const [daysAgo, day] of latestFirst.entries()) {
    // Deleted transitions cannot be undone, so a count could fall below zero.
    const byVerdict =
      daysAgo === 0
        ? fleet.current
        : createVerdictCounts(verdict => Math.max(0, counts[verdict]));
    trend.unshift({ day, byVerdict });
    for (const { from, to, count } of byDay.get(day) ?? []) {
      counts[to] -= count;
      if (from) {
        counts[from] += count;
      }
    }
  }
  return trend;
}

function groupByDay(
  transitions: readonly DailyCount[],
): ReadonlyMap<string, readonly DailyCount[]> {
  const byDay = new Map<string, DailyCount[]>();
  for (const transition of transitions) {
    const sameDay = byDay.get(transition.day) ?? [];
    sameDay.push(transition);
    byDay.set(transition.day, sameDay);
  }
  return byDay;
}

/** A count for each verdict. */
export function createVerdictCounts(
  count: (verdict: Verdict) => number,
): Record<Verdict, number> {
  return Object.fromEntries(
    verdictsWorstFirst.map(verdict => [verdict, count(verdict)]),
  ) as Record<Verdict, number>;
}
