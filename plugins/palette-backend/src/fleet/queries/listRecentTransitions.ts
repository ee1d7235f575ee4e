import type { FleetSummary } from 'backstage-plugin-palette-common';
import type { FleetTransitionRow } from '../../database/tables';
import { getLatestTrustedTime } from '../../database/timestamps';
import { DAY_MS } from '../recording/days';
import { toTransition } from '../recording/transitionRows';
import type { VisibleFleet } from './VisibleFleet';

const MOST_TRANSITIONS = 20;

/** The transitions of the last 24 hours: how many there were, and the latest. */
export async function listRecentTransitions(
  fleet: VisibleFleet,
): Promise<FleetSummary['changes']> {
  const select = (withEntities: boolean) =>
    fleet
      .selectTransitions({ withEntities })
      .where('t.at', '>=', new Date(fleet.asOf.getTime() - DAY_MS))
      .where('t.at', '<=', getLatestTrustedTime(fleet.asOf))
      // The first verdict of a cluster is no change of it.
      .where(transition =>
        transition.whereNotNull('t.from').orWhereNotNull('t.finding_id'),
      );
  const rows: (FleetTransitionRow & {
    readonly entity_ref: string;
    readonly total: number | string;
  })[] = await select(true)
    .select('t.*', 'c.entity_ref', { total: select(false).count('*') })
    .orderBy([
      { column: 't.at', order: 'desc' },
      { column: 't.id', order: 'desc' },
    ])
    .limit(MOST_TRANSITIONS);
  return {
    total: Number(rows.at(0)?.total ?? 0),
    items: rows.map(row => toTransition(row, row.entity_ref)),
  };
}
