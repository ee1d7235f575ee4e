import type { Knex } from 'knex';
import { ClusterHistories } from '../fleet/queries/ClusterHistories';
import { FleetSummaries } from '../fleet/queries/FleetSummaries';
import { FleetView } from '../fleet/queries/FleetView';
import { FleetFixture, NOW } from './FleetFixture';

const STALE_AFTER_MS = 900_000;

/** Opens an empty fleet at the time `NOW`, with what sums it up. */
export async function openFleet(knex: Knex) {
  const now = () => NOW;
  return {
    knex,
    fixture: await FleetFixture.open(knex),
    summaries: new FleetSummaries(
      new FleetView({ knex, staleAfterMs: STALE_AFTER_MS, now }),
    ),
    histories: new ClusterHistories({ knex, now }),
  };
}
