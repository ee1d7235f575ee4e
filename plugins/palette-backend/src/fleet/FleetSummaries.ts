import {
  verdictsWorstFirst,
  type FleetSummary,
  type Verdict,
  type VerdictCounts,
} from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import { DAY_MS, lastDays } from './days';
import type { FleetTransitionRow, Timestamp } from './FleetTables';
import { isoOf } from './isoOf';
import { latestTime } from './latestTime';
import type { FleetView } from './FleetView';
import type { ViewRow, VisibleFleet } from './VisibleFleet';
import { transitionOf } from './transitionOf';
import { VerdictChanges, type DayChange } from './VerdictChanges';
import type { Visible } from './VisibleEntities';

const TREND_DAYS = 30;
const MOST_COMPONENTS = 10;
const MOST_CHANGES = 20;

/** Sums up the fleet from what is stored. */
export class FleetSummaries {
  readonly #view: FleetView;
  readonly #verdictChanges: VerdictChanges;

  constructor(view: FleetView) {
    this.#view = view;
    this.#verdictChanges = new VerdictChanges();
  }

  async of(visible: Visible): Promise<FleetSummary> {
    const fleet = await this.#view.of(visible);
    const now = fleet.asOf;
    const [counts, topComponents, changes, dayChanges, backlog] =
      await Promise.all([
        countsOf(fleet),
        topComponentsOf(fleet),
        changesOf(fleet),
        this.#verdictChanges.of(fleet, TREND_DAYS),
        backlogOf(fleet),
      ]);
    const { recorded, ...current } = counts;
    return {
      asOf: now.toISOString(),
      ...current,
      topComponents,
      changes,
      trend: trendOf(current.byVerdict, recorded, dayChanges, now),
      backlog,
    };
  }
}

async function countsOf(fleet: VisibleFleet) {
  const rows: {
    effective: Verdict;
    verdict: Verdict;
    stale: ViewRow['stale'];
    count: number | string;
    /** Of these, clusters of which there is an outcome. */
    checked: number | string;
  }[] = await fleet
    .clusters()
    .select('effective', 'verdict', 'stale')
    .count({ count: '*', checked: 'checked_at' })
    .groupBy('effective', 'verdict', 'stale');
  const byVerdict = noVerdicts();
  const recorded = noVerdicts();
  let total = 0;
  let stale = 0;
  for (const row of rows) {
    const count = Number(row.count);
    byVerdict[row.effective] += count;
    recorded[row.verdict] += Number(row.checked);
    total += count;
    stale += row.stale ? count : 0;
  }
  return { total, stale, byVerdict, recorded };
}

async function topComponentsOf(
  fleet: VisibleFleet,
): Promise<FleetSummary['topComponents']> {
  const { knex } = fleet;
  const clusters = (state: string) =>
    knex.raw('sum(case when state = ? then 1 else 0 end) as ??', [
      state,
      state,
    ]);
  const findings: Knex.QueryBuilder = knex({ f: 'fleet_findings' });
  const rows: {
    finding_id: string;
    component: string;
    missing: number | string;
    degraded: number | string;
  }[] = await findings
    .modify(query => {
      if (fleet.visible !== 'all') {
        query
          .join({ c: 'fleet_clusters' }, 'c.cluster_name', 'f.cluster_name')
          .modify(fleet.onlyVisible('c.entity_ref'));
      }
    })
    .select('f.finding_id', 'f.component')
    .select(clusters('missing'), clusters('degraded'))
    .groupBy('f.finding_id', 'f.component')
    .orderByRaw('count(*) desc')
    .orderBy('f.finding_id')
    .limit(MOST_COMPONENTS);
  return rows.map(row => ({
    id: row.finding_id,
    namespace: row.finding_id.slice(0, row.finding_id.lastIndexOf('/')),
    component: row.component,
    missing: Number(row.missing),
    degraded: Number(row.degraded),
  }));
}

async function changesOf(
  fleet: VisibleFleet,
): Promise<FleetSummary['changes']> {
  const recent = (withEntities: boolean) =>
    fleet
      .transitions({ withEntities })
      .where('t.at', '>=', new Date(fleet.asOf.getTime() - DAY_MS))
      .where('t.at', '<=', latestTime(fleet.asOf))
      // That a cluster came into the fleet is no change of it.
      .where(change =>
        change.whereNotNull('t.from').orWhereNotNull('t.finding_id'),
      );
  const [rows, [{ count }]]: [
    (FleetTransitionRow & { readonly entity_ref: string })[],
    { count: number | string }[],
  ] = await Promise.all([
    recent(true)
      .select('t.*', 'c.entity_ref')
      .orderBy([
        { column: 't.at', order: 'desc' },
        { column: 't.id', order: 'desc' },
      ])
      .limit(MOST_CHANGES),
    recent(false).count({ count: '*' }),
  ]);
  return {
    total: Number(count),
    items: rows.map(row => transitionOf(row, row.entity_ref)),
  };
}

async function backlogOf(
  fleet: VisibleFleet,
): Promise<FleetSummary['backlog']> {
  const clusters = (): Knex.QueryBuilder => fleet.knex('fleet_clusters');
  const [[{ due }], [{ oldest }]]: [
    { due: number | string }[],
    { oldest: Timestamp | null }[],
  ] = await Promise.all([
    clusters()
      .where('next_check_at', '<', fleet.asOf)
      .where(unclaimed =>
        unclaimed
          .whereNull('lease_until')
          .orWhere('lease_until', '<=', fleet.asOf),
      )
      .count({ due: '*' }),
    clusters().min({ oldest: 'observed_at' }),
  ]);
  const oldestObservedAt = isoOf(oldest);
  return { due: Number(due), ...(oldestObservedAt && { oldestObservedAt }) };
}

/**
 * Today as it counts now; the days before from what is recorded, day by day back: all changes of a day are undone before
 * the day before it.
 */
function trendOf(
  current: VerdictCounts,
  recorded: VerdictCounts,
  changes: readonly DayChange[],
  now: Date,
): FleetSummary['trend'] {
  const counts = { ...recorded };
  const days = [...lastDays(now, TREND_DAYS)].reverse();
  const trend: FleetSummary['trend'][number][] = [];
  for (const [index, day] of days.entries()) {
    const isToday = index === 0;
    trend.unshift({ day, byVerdict: isToday ? current : atLeastNone(counts) });
    for (const change of changes.filter(c => c.day === day)) {
      counts[change.to] -= change.count;
      if (change.from) {
        counts[change.from] += change.count;
      }
    }
  }
  return trend;
}

/** What was forgotten of a cluster's history cannot be undone. */
function atLeastNone(counts: VerdictCounts): VerdictCounts {
  return Object.fromEntries(
    verdictsWorstFirst.map(verdict => [verdict, Math.max(0, counts[verdict])]),
  ) as Record<Verdict, number>;
}

function noVerdicts(): Record<Verdict, number> {
  return Object.fromEntries(
    verdictsWorstFirst.map(verdict => [verdict, 0]),
  ) as Record<Verdict, number>;
}
