import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import {
  ClusterReader,
  type PaletteCatalog,
} from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import type { Clock } from '../database/Clock';
import type { OutcomeRecorder } from '../fleet/recording/OutcomeRecorder';
import type { KubernetesBackend } from '../kubernetes/KubernetesBackend';
import type { KubernetesClusters } from '../kubernetes/KubernetesClusters';
import { ReadingStore } from '../readings/ReadingStore';
import type { ReportStore } from '../reports/ReportStore';
import type { CheckOptions } from './CheckOptions';
import { CheckSlots } from './CheckSlots';
import { ClusterChecker } from './ClusterChecker';
import { ClusterLeases } from './ClusterLeases';
import { FailureRecordingReader } from './FailureRecordingReader';
import { FleetScheduler, type CheckDurations } from './FleetScheduler';

/** A lease outlives the check's own timeout by this much, ms. */
const LEASE_RESERVE_MS = 15_000;

/** How long a check that someone asks for waits for its turn, ms. */
const ASKED_WAIT_MS = 10_000;

/** The checking of clusters in this backend. */
export interface Checks {
  readonly checker: ClusterChecker;
  readonly scheduler: FleetScheduler;
  /** Ends the checks under way, and then gives back the clusters that were not finished. */
  stop(): Promise<void>;
}

/** Creates everything that checks clusters. All checks share one limit and one shutdown. */
export function createChecks(services: {
  readonly knex: Knex;
  readonly reports: ReportStore;
  readonly recorder: OutcomeRecorder;
  readonly backend: KubernetesBackend;
  readonly kubernetesClusters: KubernetesClusters;
  readonly catalog: PaletteCatalog;
  readonly options: CheckOptions;
  readonly logger: LoggerService;
  readonly durations: CheckDurations;
  readonly now: Clock;
}): Checks {
  const { catalog, options } = services;
  const stopping = new AbortController();
  // Each running check adds a listener; more than ten are no leak.
  setMaxListeners(0, stopping.signal);
  const checking = {
    ...services,
    stopping: stopping.signal,
    leases: new ClusterLeases({
      ...services,
      owner: randomUUID(),
      leaseMs: options.timeoutMs + LEASE_RESERVE_MS,
      longestWaitMs: Math.max(options.pace.intervalMs, options.backoff.maxMs),
    }),
    slots: new CheckSlots({
      concurrency: options.concurrency,
      askedWaitMs: ASKED_WAIT_MS,
    }),
  };
  const checker = new ClusterChecker({
    ...checking,
    reader: new FailureRecordingReader({
      ...checking,
      reader: new ClusterReader({ catalog }),
      readings: new ReadingStore(services),
      random: Math.random,
    }),
  });
  const scheduler = new FleetScheduler({ ...checking, checker });
  return {
    checker,
    scheduler,
    stop: () => {
      stopping.abort(
        new ServiceUnavailableError(
          'This backend is being shut down: ask again in a moment.',
        ),
      );
      return scheduler.stop();
    },
  };
}
