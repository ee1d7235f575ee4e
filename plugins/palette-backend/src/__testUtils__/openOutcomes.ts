import { mockServices } from '@backstage/backend-test-utils';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Waiver } from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import type { Clock } from '../database/Clock';
import { createDatabaseClock } from '../database/createDatabaseClock';
import { migrateDatabase } from '../database/migrateDatabase';
import { FleetRecorder } from '../fleet/recording/FleetRecorder';
import { OutcomeRecorder } from '../fleet/recording/OutcomeRecorder';
import { OutcomeTransactions } from '../fleet/recording/OutcomeTransactions';
import {
  OutcomeFeed,
  type OutcomeListener,
} from '../fleet/recording/OutcomeFeed';
import { ReportStore } from '../reports/ReportStore';
import { WaiverStore } from '../waivers/WaiverStore';

/** A database with this plugin's tables, its reports, and a recorder of outcomes, as in the plugin. */
export async function openOutcomes(
  knex: Knex,
  options: {
    readonly now?: Clock;
    readonly logger?: LoggerService;
    readonly fleet?: FleetRecorder;
    readonly listeners?: readonly OutcomeListener[];
    /** Waivers of the configuration. */
    readonly waivers?: readonly Waiver[];
  } = {},
): Promise<{
  readonly reports: ReportStore;
  readonly recorder: OutcomeRecorder;
  readonly waivers: WaiverStore;
}> {
  const {
    now = createDatabaseClock(knex),
    logger = mockServices.logger.mock(),
    fleet = new FleetRecorder({ confirmMissing: 2 }),
    listeners = [],
  } = options;
  await migrateDatabase(knex, logger);
  const reports = new ReportStore({ knex, logger });
  const waivers = new WaiverStore({ knex, configured: options.waivers });
  const recorder = new OutcomeRecorder({
    transactions: new OutcomeTransactions({ knex, now, logger }),
    reports,
    waivers,
    fleet,
    feed: new OutcomeFeed({ listeners, logger }),
  });
  return { reports, recorder, waivers };
}
