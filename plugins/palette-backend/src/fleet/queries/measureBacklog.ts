import type { FleetSummary } from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import { toIsoString, type Timestamp } from '../../database/timestamps';
import { whereNotLeased } from '../../database/whereNotLeased';
import type { VisibleFleet } from './VisibleFleet';

/** How many checks of the whole portal should have begun, and when the oldest report was read. */
export async function measureBacklog({
  knex,
  asOf,
}: Pick<VisibleFleet, 'knex' | 'asOf'>): Promise<FleetSummary['backlog']> {
  const clusters = (): Knex.QueryBuilder => knex('fleet_clusters');
  const [{ due, oldest }]: {
    due: number | string;
    oldest: Timestamp | null;
  }[] = await knex.select({
    due: clusters()
      .where('next_check_at', '<', asOf)
      .where(whereNotLeased(asOf))
      .count('*'),
    oldest: clusters().min('observed_at'),
  });
  const oldestObservedAt = toIsoString(oldest);
  return { due: Number(due), ...(oldestObservedAt && { oldestObservedAt }) };
}
