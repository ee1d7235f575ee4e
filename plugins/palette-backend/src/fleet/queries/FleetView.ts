import type { Knex } from 'knex';
import { InFlight } from '../../concurrency/InFlight';
import type { Clock } from '../../database/Clock';
import type { FleetClusterRow } from '../../database/tables';
import { getLatestTrustedTime } from '../../database/timestamps';
import type { Visible } from '../../clusters/VisibleEntities';
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
  readonly #asked = new InFlight<boolean>();

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
    // The parts of a page are asked for at once, and share the answer.
    const isAnyOutside = await this.#asked.run('outside', () =>
      this.#isAnyOutside(trusted),
    );
    return new VisibleFleet({
      knex,
      asOf,
      visible,
      ...(isAnyOutside && { trusted }),
    });
  }

  async #isAnyOutside(trusted: {
    readonly from: Date;
    readonly to: Date;
  }): Promise<boolean> {
    const row = await this.#services
      .knex<FleetClusterRow>('fleet_clusters')
      .whereNull('failure_class')
      .where(outside =>
        outside
          .where('observed_at', '<', trusted.from)
          .orWhere('observed_at', '>', trusted.to),
      )
      .first('cluster_name');
    return row !== undefined;
  }
}
