import type { Verdict } from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import { listLastDays } from '../recording/days';
import type { VisibleFleet } from './VisibleFleet';

/** How long counts of past days are kept, ms: only clusters that leave the fleet change them. */
const KEPT_MS = 300_000;

/** How many clusters went from one verdict to another on one day. */
export interface DailyCount {
  /** `2026-11-25`, UTC */
  readonly day: string;
  /** null where the cluster had no verdict before. */
  readonly from: Verdict | null;
  readonly to: Verdict;
  readonly count: number;
}

interface KeptCounts {
  readonly today: string;
  readonly untilMs: number;
  readonly counts: Promise<readonly DailyCount[]>;
}

/** Counts the transitions of verdicts by day. Past days have many rows that no longer change, so they are counted rarely. */
export class VerdictTransitions {
  /** Keyed by the list of entities that the caller may see, which is the same object as long as it is valid. */
  readonly #kept = new WeakMap<object, KeptCounts>();
  readonly #all = {};

  /** @param days - the number of days, the last of them today */
  async count(
    fleet: VisibleFleet,
    days: number,
  ): Promise<readonly DailyCount[]> {
    const now = fleet.asOf;
    const listed = listLastDays(now, days);
    const today = listed[listed.length - 1];
    const key = fleet.visible === 'all' ? this.#all : fleet.visible;
    let past = this.#kept.get(key);
    if (!past || past.today !== today || past.untilMs <= now.getTime()) {
      past = {
        today,
        untilMs: now.getTime() + KEPT_MS,
        counts: countTransitions(fleet, query =>
          query.where('t.day', '>=', listed[0]).where('t.day', '<', today),
        ),
      };
      this.#kept.set(key, past);
      // A failure belongs to this request; the next one counts again.
      past.counts.catch(() => this.#kept.delete(key));
    }
    const [before, since] = await Promise.all([
      past.counts,
      countTransitions(fleet, query => query.where('t.day', today)),
    ]);
    return [...before, ...since];
  }
}

async function countTransitions(
  fleet: VisibleFleet,
  whereDay: (query: Knex.QueryBuilder) => void,
): Promise<readonly DailyCount[]> {
  const rows: (Omit<DailyCount, 'count'> & { count: number | string })[] =
    await fleet
      .selectTransitions()
      .whereNull('t.finding_id')
      .modify(whereDay)
      .select('t.day', 't.from', 't.to')
      .count({ count: '*' })
      .groupBy('t.day', 't.from', 't.to');
  return rows.map(row => ({ ...row, count: Number(row.count) }));
}
