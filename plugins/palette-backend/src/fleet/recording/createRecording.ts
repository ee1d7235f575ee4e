import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { Clock } from '../../database/Clock';
import type { ReportStore } from '../../reports/ReportStore';
import {
  FleetHistoryCleaner,
  type FleetHistoryCleanerServices,
} from './FleetHistoryCleaner';
import { FleetRecorder } from './FleetRecorder';
import { OutcomeRecorder } from './OutcomeRecorder';
import { OutcomeTransactions } from './OutcomeTransactions';
import type { OutcomeFeed } from './OutcomeFeed';

/** The recorder of outcomes, and the cleaner of their history. */
export interface Recording {
  readonly recorder: OutcomeRecorder;
  readonly cleaner: FleetHistoryCleaner;
}

/** Creates everything that records outcomes. */
export function createRecording(services: {
  readonly knex: Knex;
  readonly now: Clock;
  readonly logger: LoggerService;
  readonly reports: ReportStore;
  readonly feed: OutcomeFeed;
  /** The fingerprint of the rules that judge all clusters. */
  readonly rules: string;
  readonly options: {
    /** How many reports in a row must see a component missing. */
    readonly confirmMissing: number;
    readonly history: FleetHistoryCleanerServices['retention'];
  };
}): Recording {
  const { options } = services;
  return {
    recorder: new OutcomeRecorder({
      ...services,
      transactions: new OutcomeTransactions(services),
      fleet: new FleetRecorder({ ...services, ...options }),
    }),
    cleaner: new FleetHistoryCleaner({
      ...services,
      retention: options.history,
    }),
  };
}
