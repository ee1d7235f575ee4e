import {
  type ClusterHistory,
  type FindingState,
  type Verdict,
  compareStates,
} from 'backstage-plugin-palette-common';
import {
  type Lane,
  type Stretch,
  listVerdictStretches,
  measureOverlap,
} from './listLanes';

const DAY_MS = 86_400_000;

/** A day of a cluster's history. */
export interface HistoryDay {
  /** `2026-11-25`, in UTC */
  readonly day: string;
  /** Absent where the cluster was not read. */
  readonly worst?: Verdict;
  /** ms for which the worst verdict held on that day; 0 where it was no trouble. */
  readonly lastedMs: number;
  /** Whether it held all day or, today, until now. */
  readonly whole: boolean;
  /** The components in trouble, the worst first. */
  readonly components: readonly {
    readonly component: string;
    readonly state: FindingState;
  }[];
}

/**
 * The days that are kept, the oldest first, each with what was wrong and for how long.
 *
 * @param now - epoch ms
 */
export function listDays(
  history: ClusterHistory,
  lanes: readonly Lane[],
  now: number,
): readonly HistoryDay[] {
  const verdicts = listVerdictStretches(history);
  return history.days.map(({ day, worst }) => {
    const period = toPeriod(day, now);
    const lastedMs = measureOverlap(
      verdicts.filter(({ state }) => state === worst),
      period,
    );
    return {
      day,
      ...(worst && { worst }),
      lastedMs,
      whole: lastedMs > 0 && lastedMs === period.to - period.from,
      components: lanes
        .flatMap(({ component, stretches }) => {
          const state = findWorst(stretches, period);
          return state ? [{ component, state }] : [];
        })
        .sort((a, b) => compareStates(a.state, b.state)),
    };
  });
}

/**
 * The worst state of a lane on each day; undefined where it was not in trouble.
 *
 * @param now - epoch ms
 */
export function listLaneDays(
  { stretches }: Lane,
  days: readonly { readonly day: string }[],
  now: number,
): readonly (FindingState | undefined)[] {
  return days.map(({ day }) => findWorst(stretches, toPeriod(day, now)));
}

function toPeriod(day: string, now: number) {
  const from = Date.parse(`${day}T00:00:00.000Z`);
  return { from, to: Math.max(from, Math.min(from + DAY_MS, now)) };
}

function findWorst(
  stretches: readonly Stretch[],
  period: { readonly from: number; readonly to: number },
): FindingState | undefined {
  return stretches
    .filter(stretch => measureOverlap([stretch], period) > 0)
    .map(({ state }) => state as FindingState)
    .sort(compareStates)[0];
}
