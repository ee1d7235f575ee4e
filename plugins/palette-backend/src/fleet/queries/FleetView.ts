import type { Knex } from 'knex';
import type { Clock } from '../../database/Clock';
import type { FleetClusterRow } from '../../database/tables';
import { getLatestTrustedTime } from '../../database/timestamps';
import type { Visible } from './VisibleEntities';
import { VisibleFleet } from './VisibleFleet';

export interface FleetViewServices {
  readonly knex: Knex;
  /** A report is stale once it is this old, ms. */
  readonly staleAfterMs: number;
  readonly now: Clock;
}

/** The stored fleet. */
export class FleetView {
  readonly #services: FleetViewServices;

  constructor(services: FleetViewServices) {
    this.#services = services;
  }

  /** The fleet as a caller may see it and as it counts now. */
  async open(visible: Visible): Promise<VisibleFleet> {
    const { knex, staleAfterMs, now } = this.#services;
    const asOf = await now();
    const trusted = {
      from: new Date(asOf.getTime() - staleAfterMs),
      to: getLatestTrustedTime(asOf),
    };
    const overdue: unknown = await knex<FleetClusterRow>('fleet_clusters')
      .whereNull('failure_class')
      .where(outside =>
        outside
          .where('observed_at', '<', trusted.from)
          .orWhere('observed_at', '>', trusted.to),
      )
      .first('cluster_name');
    return new VisibleFleet({
      knex,
      asOf,
      visible,
      ...(overdue !== undefined && { trusted }),
    });
  }
}
