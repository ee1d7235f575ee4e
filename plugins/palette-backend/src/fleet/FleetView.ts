import type { Knex } from 'knex';
import type { Clock } from '../database/Clock';
import type { FleetClusterRow } from './FleetTables';
import { latestTime } from './latestTime';
import type { Visible } from './VisibleEntities';
import { VisibleFleet } from './VisibleFleet';

/** The stored fleet. */
export class FleetView {
  readonly #options: {
    readonly knex: Knex;
    /** From what age on a report is vouched for no more, ms. */
    readonly staleAfterMs: number;
    readonly now: Clock;
  };

  constructor(options: {
    readonly knex: Knex;
    readonly staleAfterMs: number;
    readonly now: Clock;
  }) {
    this.#options = options;
  }

  /** As a caller may see it and as it counts now. */
  async of(visible: Visible): Promise<VisibleFleet> {
    const { knex, staleAfterMs, now } = this.#options;
    const asOf = await now();
    const trusted = {
      from: new Date(asOf.getTime() - staleAfterMs),
      to: latestTime(asOf),
    };
    const overdue: unknown = await knex<FleetClusterRow>('fleet_clusters')
      .whereNull('failure_class')
      .where(outside =>
        outside
          .where('observed_at', '<', trusted.from)
          .orWhere('observed_at', '>', trusted.to),
      )
      .first('cluster_name');
    return new VisibleFleet(knex, asOf, visible, overdue ? trusted : undefined);
  }
}
