import type {
  FleetIncident,
  FleetSummary,
} from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import type { FleetTransitionRow } from '../../database/tables';
import { getLatestTrustedTime } from '../../database/timestamps';
import { DAY_MS } from '../recording/days';
import { toNamespacePattern } from '../recording/toNamespacePattern';
import { groupIncidents, type Incident } from './groupIncidents';
import {
  selectTroubleTransitions,
  type TroubleTransitionRow,
} from './selectTroubleTransitions';
import type { VisibleFleet } from './VisibleFleet';

/** Two for each of 10,000 clusters, as when the network is lost and comes back. Of more, the latest count. */
const MOST_TRANSITIONS = 20_000;
const MOST_INCIDENTS = 20;

/** The incidents that began or ended in the last 24 hours. */
export async function listIncidents(
  fleet: VisibleFleet,
): Promise<FleetSummary['incidents']> {
  const rows: TroubleTransitionRow[] = await selectTroubleTransitions(fleet)
    .where('t.at', '>=', new Date(fleet.asOf.getTime() - DAY_MS))
    .where('t.at', '<=', getLatestTrustedTime(fleet.asOf))
    .orderBy([
      { column: 't.at', order: 'desc' },
      { column: 't.id', order: 'desc' },
    ])
    .limit(MOST_TRANSITIONS);
  const incidents = groupIncidents(rows.reverse());
  return {
    total: incidents.length,
    items: await describeIncidents(fleet, incidents.slice(0, MOST_INCIDENTS)),
  };
}

type TextRow = Pick<
  FleetTransitionRow,
  'cluster_name' | 'finding_id' | 'namespace' | 'component' | 'reason' | 'at'
> & {
  readonly id: number;
  readonly entity_ref: string;
  readonly title: string | null;
};

/** Adds the texts of transitions. Clusters that left the fleet meanwhile are left out, and incidents of them alone. */
async function describeIncidents(
  fleet: VisibleFleet,
  incidents: readonly Incident[],
): Promise<readonly FleetIncident[]> {
  if (incidents.length === 0) {
    return [];
  }
  const rows: TextRow[] = await fleet
    .selectTransitions({ withEntities: true })
    .where(query =>
      incidents.forEach(incident => orWhereDescribes(query, incident)),
    )
    .select(
      't.id',
      't.cluster_name',
      't.finding_id',
      't.namespace',
      't.component',
      't.reason',
      't.at',
      'c.entity_ref',
      'c.title',
    );
  const texts = new Map(rows.map(row => [row.id, row]));
  return incidents.flatMap(incident => {
    const ofClusters = incident.clusters.flatMap(
      ({ transition }) => texts.get(transition) ?? [],
    );
    const explanation =
      rows.find(row => explains(row, incident)) ?? ofClusters.at(0);
    return explanation ? [toFleetIncident(incident, explanation, texts)] : [];
  });
}

/** Selects the transitions that an incident is described with. */
function orWhereDescribes(
  query: Knex.QueryBuilder,
  { findingId, explainedBy, clusters }: Incident,
): void {
  query.orWhereIn(
    't.id',
    clusters.map(({ transition }) => transition),
  );
  if ('id' in explainedBy) {
    query.orWhere('t.id', explainedBy.id);
  } else {
    // Knex writes `is null` for null.
    query.orWhere({
      't.cluster_name': explainedBy.clusterName,
      't.finding_id': findingId,
      't.at': explainedBy.at,
    });
  }
}

function explains(row: TextRow, { findingId, explainedBy }: Incident): boolean {
  return 'id' in explainedBy
    ? row.id === explainedBy.id
    : row.cluster_name === explainedBy.clusterName &&
        row.finding_id === findingId &&
        new Date(row.at).getTime() === explainedBy.at.getTime();
}

function toFleetIncident(
  { findingId, state, since, until, clusterCount, clusters }: Incident,
  { component, reason }: TextRow,
  texts: ReadonlyMap<number, TextRow>,
): FleetIncident {
  return {
    ...(findingId !== null && {
      id: findingId,
      namespace: toNamespacePattern(findingId),
      component: component ?? '',
    }),
    state,
    ...(since && { since: since.toISOString() }),
    ...(until && { until: until.toISOString() }),
    reason,
    clusterCount,
    clusters: clusters.flatMap(({ transition, until: ended }) => {
      const row = texts.get(transition);
      return row
        ? [
            {
              clusterName: row.cluster_name,
              entityRef: row.entity_ref,
              ...(row.title && { title: row.title }),
              ...(row.namespace && { namespace: row.namespace }),
              ...(ended && { until: ended.toISOString() }),
            },
          ]
        : [];
    }),
  };
}
