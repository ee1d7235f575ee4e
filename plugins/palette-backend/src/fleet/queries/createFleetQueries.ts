import type { Knex } from 'knex';
import type { Clock } from '../../database/Clock';
import type { WaiverStore } from '../../waivers/WaiverStore';
import { ClusterHistories } from './ClusterHistories';
import { Confirmations } from './Confirmations';
import { FleetList } from './FleetList';
import { FleetSummaries } from './FleetSummaries';
import { FleetView } from './FleetView';
import { UnregisteredClusters } from './UnregisteredClusters';
import { WaiverList } from './WaiverList';

/** Reports older than this many intervals are stale. */
const STALE_AFTER_INTERVALS = 3;

/** The questions that can be asked about the stored fleet. */
export interface FleetQueries {
  readonly list: FleetList;
  readonly summaries: FleetSummaries;
  readonly histories: ClusterHistories;
  readonly confirmations: Confirmations;
  readonly unregistered: UnregisteredClusters;
  readonly waiverList: WaiverList;
}

/** Creates everything that answers questions about the fleet. */
export function createFleetQueries(services: {
  readonly knex: Knex;
  readonly now: Clock;
  readonly waivers: WaiverStore;
  readonly options: {
    /** Between two checks of a cluster, ms. */
    readonly pace: { readonly intervalMs: number };
    /** How many reports in a row must see a component missing. */
    readonly confirmMissing: number;
  };
}): FleetQueries {
  const view = new FleetView({
    ...services,
    staleAfterMs: STALE_AFTER_INTERVALS * services.options.pace.intervalMs,
  });
  return {
    list: new FleetList(view),
    summaries: new FleetSummaries(view),
    histories: new ClusterHistories(services),
    confirmations: new Confirmations({
      ...services,
      confirmMissing: services.options.confirmMissing,
    }),
    unregistered: new UnregisteredClusters(view),
    waiverList: new WaiverList(view, services.waivers),
  };
}
