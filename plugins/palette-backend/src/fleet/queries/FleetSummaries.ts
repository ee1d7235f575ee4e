import type { FleetSummary, Verdict } from 'backstage-plugin-palette-common';
import { InFlight } from '../../concurrency/InFlight';
import { countVerdictsByDay, createVerdictCounts } from './countVerdictsByDay';
import { findTopComponents } from './findTopComponents';
import type { FleetView } from './FleetView';
import { listIncidents } from './listIncidents';
import { listRecentTransitions } from './listRecentTransitions';
import { listUnusableEntities } from './listUnusableEntities';
import { measureBacklog } from './measureBacklog';
import { VerdictTransitions } from './VerdictTransitions';
import type { Visible } from '../../clusters/VisibleEntities';
import type { ViewRow, VisibleFleet } from './VisibleFleet';

const TREND_DAYS = 30;

/** Sums up the fleet from what is stored. */
export class FleetSummaries {
  readonly #view: FleetView;
  readonly #verdictTransitions = new VerdictTransitions();
  readonly #underWay = new InFlight<FleetSummary>();

  constructor(view: FleetView) {
    this.#view = view;
  }

  /** The fleet at a glance, as a caller may see it. Callers who may see all share an answer that is under way. */
  summarize(visible: Visible): Promise<FleetSummary> {
    return visible === 'all'
      ? this.#underWay.run(visible, () => this.#summarize(visible))
      : this.#summarize(visible);
  }

  async #summarize(visible: Visible): Promise<FleetSummary> {
    const fleet = await this.#view.open(visible);
    const [
      counts,
      topComponents,
      changes,
      incidents,
      needSetup,
      transitions,
      backlog,
    ] = await Promise.all([
      countClusters(fleet),
      findTopComponents(fleet),
      listRecentTransitions(fleet),
      listIncidents(fleet),
      listUnusableEntities(fleet),
      this.#verdictTransitions.count(fleet, TREND_DAYS),
      measureBacklog(fleet),
    ]);
    const { recorded, ...current } = counts;
    const trend = countVerdictsByDay({
      current: current.byVerdict,
      recorded,
      transitions,
      now: fleet.asOf,
      days: TREND_DAYS,
    });
    return {
      asOf: fleet.asOf.toISOString(),
      ...current,
      topComponents,
      changes,
      incidents,
      needSetup,
      trend,
      backlog,
    };
  }
}

/**
 * Counts clusters by their present verdict and, as `recorded`, by the verdict of their latest outcome, to which
 * transitions lead.
 */
async function countClusters(fleet: VisibleFleet) {
  const rows: {
    effective: Verdict;
    verdict: Verdict;
    stale: ViewRow['stale'];
    count: number | string;
    /** How many of these clusters have an outcome. */
    checked: number | string;
  }[] = await fleet
    .selectClusters()
    .select('effective', 'verdict', 'stale')
    .count({ count: '*', checked: 'checked_at' })
    .groupBy('effective', 'verdict', 'stale');
  const byVerdict = createVerdictCounts(() => 0);
  const recorded = createVerdictCounts(() => 0);
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
