import type { Knex } from 'knex';
import type { FleetClusterRow } from './FleetTables';
import type { Visible } from './VisibleEntities';
import { VisibleFleet } from './VisibleFleet';

/** The stored fleet. */
export class FleetView {
  readonly #options: {
    readonly knex: Knex;
    /** From what age on a report is vouched for no more, ms. */
    readonly staleAfterMs: number;
    readonly now: () => Date;
  };

  constructor(options: {
    readonly knex: Knex;
    readonly staleAfterMs: number;
    readonly now: () => Date;
  }) {
    this.#options = options;
  }

  /** As a caller may see it and as it counts now. */
  async of(visible: Visible): Promise<VisibleFleet> {
    const { knex, staleAfterMs, now } = this.#options;
    const asOf = now();
    const staleBefore = new Date(asOf.getTime() - staleAfterMs);
    const overdue: unknown = await knex<FleetClusterRow>('fleet_clusters')
      .where('observed_at', '<', staleBefore)
      .whereNull('failure_class')
      .first('cluster_name');
    return new VisibleFleet(
      knex,
      asOf,
      visible,
      overdue ? staleBefore : undefined,
    );
  }
}
