import type { FleetSummary } from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import { toNamespacePattern } from '../recording/toNamespacePattern';
import type { VisibleFleet } from './VisibleFleet';

const MOST_COMPONENTS = 10;

/** The components that are missing or degraded on most clusters, with the numbers of these clusters. */
export async function findTopComponents(
  fleet: VisibleFleet,
): Promise<FleetSummary['topComponents']> {
  const { knex } = fleet;
  const countClusters = (state: string) =>
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
          .modify(fleet.whereVisible('c.entity_ref'));
      }
    })
    .select('f.finding_id', 'f.component')
    .select(countClusters('missing'), countClusters('degraded'))
    .groupBy('f.finding_id', 'f.component')
    .orderByRaw('count(*) desc')
    .orderBy('f.finding_id')
    .limit(MOST_COMPONENTS);
  return rows.map(row => ({
    id: row.finding_id,
    namespace: toNamespacePattern(row.finding_id),
    component: row.component,
    missing: Number(row.missing),
    degraded: Number(row.degraded),
  }));
}
