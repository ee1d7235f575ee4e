import type { FleetSummary } from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import type { FleetUnusableRow } from '../../database/tables';
import type { VisibleFleet } from './VisibleFleet';

const MOST_ENTITIES = 50;

/** Lists the entities that the caller may see and that need other annotations before they stand for a cluster. */
export async function listUnusableEntities(
  fleet: VisibleFleet,
): Promise<FleetSummary['needSetup']> {
  const select = (): Knex.QueryBuilder =>
    fleet.knex('fleet_unusable').modify(fleet.whereVisible('entity_ref'));
  const rows: (FleetUnusableRow & { total: number | string })[] = await select()
    .select('*', { total: select().count('*') })
    .orderBy('entity_ref')
    .limit(MOST_ENTITIES);
  return {
    total: Number(rows.at(0)?.total ?? 0),
    items: rows.map(({ entity_ref, title, problem, message }) => ({
      entityRef: entity_ref,
      ...(title && { title }),
      problem,
      message,
    })),
  };
}
