import type { FleetSummary } from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import type { FleetTransitionRow } from '../../database/tables';
import { getLatestTrustedTime, toIsoString } from '../../database/timestamps';
import { DAY_MS } from '../recording/days';
import { groupIncidents, toTroubleKey, type Change } from './groupIncidents';
import type { VisibleFleet } from './VisibleFleet';

/** More transitions in a day mean an upgrade or a lost network; then the latest are enough. */
const MOST_TRANSITIONS = 2_000;
const MOST_INCIDENTS = 20;
const WRONG = ['missing', 'degraded'];

/** The incidents that began or ended in the last 24 hours. */
export async function listIncidents(
  fleet: VisibleFleet,
): Promise<FleetSummary['incidents']> {
  const from = new Date(fleet.asOf.getTime() - DAY_MS);
  const rows: ChangeRow[] = await fleet
    .selectTransitions({ withEntities: true })
    .where('t.at', '>=', from)
    .where('t.at', '<=', getLatestTrustedTime(fleet.asOf))
    .where(whereTrouble)
    .select('t.*', 'c.entity_ref', 'c.title')
    .orderBy([
      { column: 't.at', order: 'desc' },
      { column: 't.id', order: 'desc' },
    ])
    .limit(MOST_TRANSITIONS);
  const oldestFirst = rows.reverse().map(toChange);
  const begun = await findBeginnings(fleet, oldestFirst, from);
  const incidents = groupIncidents(oldestFirst, begun);
  return {
    total: incidents.length,
    items: incidents.slice(0, MOST_INCIDENTS),
  };
}

type ChangeRow = FleetTransitionRow & {
  readonly entity_ref: string;
  readonly title: string | null;
};

/** Keeps transitions into and out of trouble: of components, and of clusters that could not be read. */
function whereTrouble(query: Knex.QueryBuilder): void {
  query
    .where(component =>
      component
        .whereNotNull('t.finding_id')
        .where(either =>
          either.whereIn('t.to', WRONG).orWhereIn('t.from', WRONG),
        ),
    )
    .orWhere(cluster =>
      cluster
        .whereNull('t.finding_id')
        // A cluster that was never read before is not news.
        .whereNotNull('t.from')
        .where(either =>
          either.where('t.to', 'unknown').orWhere('t.from', 'unknown'),
        ),
    );
}

function toChange(row: ChangeRow): Change {
  return {
    clusterName: row.cluster_name,
    entityRef: row.entity_ref,
    ...(row.title && { title: row.title }),
    ...(row.finding_id !== null && {
      id: row.finding_id,
      namespace: row.namespace ?? '',
      component: row.component ?? '',
    }),
    from: row.from,
    to: row.to,
    reason: row.reason,
    at: toIsoString(row.at),
  };
}

/** When troubles began that are older than the first transition of the period, as far as the history is kept. */
async function findBeginnings(
  fleet: VisibleFleet,
  oldestFirst: readonly Change[],
  before: Date,
): Promise<ReadonlyMap<string, string>> {
  const first = new Map<string, Change>();
  for (const change of oldestFirst) {
    const key = toTroubleKey(change);
    if (!first.has(key)) {
      first.set(key, change);
    }
  }
  const open = [...first.values()].filter(
    ({ id, from }) => from && (id ? WRONG.includes(from) : from === 'unknown'),
  );
  if (open.length === 0) {
    return new Map();
  }
  const names = [...new Set(open.map(({ clusterName }) => clusterName))];
  const rows: {
    cluster_name: string;
    finding_id: string | null;
    at: FleetTransitionRow['at'];
  }[] = await fleet
    .knex('fleet_transitions')
    .whereIn('cluster_name', names)
    .where('at', '<', before)
    .where(either =>
      either
        .where(component =>
          component
            .whereNotNull('finding_id')
            .whereIn('to', WRONG)
            .where(was => was.whereNull('from').orWhereNotIn('from', WRONG)),
        )
        .orWhere(cluster =>
          cluster.whereNull('finding_id').where('to', 'unknown'),
        ),
    )
    .select('cluster_name', 'finding_id')
    .max({ at: 'at' })
    .groupBy('cluster_name', 'finding_id');
  return new Map(
    rows.map(row => [
      toTroubleKey({
        clusterName: row.cluster_name,
        id: row.finding_id ?? undefined,
      }),
      new Date(row.at).toISOString(),
    ]),
  );
}
