import type { Verdict } from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import { lastDays } from './days';
import type { VisibleFleet } from './VisibleFleet';

/** How long what is known of past days is taken for true, ms: only clusters that leave the fleet change it. */
const KEPT_MS = 300_000;

/** So many clusters went from one verdict to another on one day. */
export interface DayChange {
  /** `2026-11-25`, UTC */
  readonly day: string;
  /** null: seen for the first time */
  readonly from: Verdict | null;
  readonly to: Verdict;
  readonly count: number;
}

interface Kept {
  readonly today: string;
  readonly untilMs: number;
  readonly changes: Promise<readonly DayChange[]>;
}

/** The changes of verdicts by day. Past days are a lot of rows that stay as they are, so they are counted once in a while. */
export class VerdictChanges {
  /** By what the caller may see: the same list while it is known to hold. */
  readonly #kept = new WeakMap<object, Kept>();
  readonly #all = {};

  /** Of the last days, today among them. */
  async of(fleet: VisibleFleet, days: number): Promise<readonly DayChange[]> {
    const now = fleet.asOf;
    const listed = lastDays(now, days);
    const today = listed[listed.length - 1];
    const key = fleet.visible === 'all' ? this.#all : fleet.visible;
    let past = this.#kept.get(key);
    if (!past || past.today !== today || past.untilMs <= now.getTime()) {
      past = {
        today,
        untilMs: now.getTime() + KEPT_MS,
        changes: countChanges(fleet, query =>
          query.where('t.day', '>=', listed[0]).where('t.day', '<', today),
        ),
      };
      this.#kept.set(key, past);
      // A failure is this request's; the next one asks anew.
      past.changes.catch(() => this.#kept.delete(key));
    }
    const [before, since] = await Promise.all([
      past.changes,
      countChanges(fleet, query => query.where('t.day', today)),
    ]);
    return [...before, ...since];
  }
}

async function countChanges(
  fleet: VisibleFleet,
  days: (query: Knex.QueryBuilder) => void,
): Promise<readonly DayChange[]> {
  const rows: (Omit<DayChange, 'count'> & { count: number | string })[] =
    await fleet
      .transitions()
      .whereNull('t.finding_id')
      .modify(days)
      .select('t.day', 't.from', 't.to')
      .count({ count: '*' })
      .groupBy('t.day', 't.from', 't.to');
  return rows.map(row => ({ ...row, count: Number(row.count) }));
}
