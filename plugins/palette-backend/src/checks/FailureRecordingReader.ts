import { setImmediate } from 'node:timers/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  PaletteSetupError,
  ReadError,
  calculateRetryDelayMs,
  type ClusterReader,
  type ReadFailureClass,
  type Snapshot,
} from 'backstage-plugin-palette-common';
import { InFlight } from '../concurrency/InFlight';
import { runUntilStopped } from '../concurrency/runUntilStopped';
import type { Clock } from '../database/Clock';
import type { OutcomeRecorder } from '../fleet/recording/OutcomeRecorder';
import type { KubernetesBackend } from '../kubernetes/KubernetesBackend';
import type { KubernetesClusters } from '../kubernetes/KubernetesClusters';
import { KubernetesProxy } from '../kubernetes/KubernetesProxy';
import { UserCredentialsNeeded } from '../kubernetes/UserCredentialsNeeded';
import type { ReadingStore } from '../readings/ReadingStore';
import type { ReportStore } from '../reports/ReportStore';
import { quote } from '../targets/quote';
import type { CheckOptions } from './CheckOptions';
import { dateSnapshot } from './dateSnapshot';
import { spreadWholeReadings } from './spreadWholeReadings';

export interface FailureRecordingReaderServices {
  readonly backend: KubernetesBackend;
  readonly kubernetesClusters: KubernetesClusters;
  readonly reader: ClusterReader;
  readonly readings: ReadingStore;
  readonly reports: ReportStore;
  readonly recorder: OutcomeRecorder;
  readonly logger: LoggerService;
  readonly options: CheckOptions;
  readonly now: Clock;
  /** Ends readings when the backend is shut down. */
  readonly stopping: AbortSignal;
  /** At least 0, less than 1. */
  readonly random: () => number;
}

/** What was read of a cluster. */
export interface DatedReading {
  readonly snapshot: Snapshot;
  /** Hash of the kept reading that the snapshot is of, whenever it is read; absent where it is of no other. */
  readonly keptHash?: string;
}

/** Reads clusters, each once at a time, and records why a reading failed and when to try again. */
export class FailureRecordingReader {
  readonly #services: FailureRecordingReaderServices;
  readonly #readings = new InFlight<DatedReading>();

  constructor(services: FailureRecordingReaderServices) {
    this.#services = services;
  }

  /** Whether this backend is reading the cluster, for any check. */
  isReading(clusterName: string): boolean {
    return this.#readings.has(clusterName);
  }

  /**
   * Reads now, or joins a reading that runs.
   *
   * @throws ReadError, recorded as the cluster's failure; PaletteSetupError, recorded where it is `notReported` and
   * there is a report to show as stale
   */
  read(clusterName: string): Promise<DatedReading> {
    return this.#readings.run(clusterName, () =>
      this.#readAndRecord(clusterName),
    );
  }

  /**
   * Records why a reading failed, or cannot be used, and when to try again.
   *
   * @param began - when the reading began
   */
  async recordFailure(
    clusterName: string,
    failure: Failure,
    began: Date,
  ): Promise<void> {
    const { logger, recorder, now, options, random } = this.#services;
    const { message, retryAfterSeconds, userProvider } = failure;
    const ended = await now();
    logger.info(
      `Could not read cluster ${quote(clusterName)} (${
        failure.class
      }): ${message}`,
      { clusterName, failureClass: failure.class },
    );
    await recorder.recordFailure(clusterName, {
      class: failure.class,
      message,
      at: began,
      userProvider,
      // Only a change of configuration makes a cluster supported, so waiting changes nothing.
      retryAt: attempts =>
        failure.class === 'notSupported'
          ? undefined
          : new Date(
              ended.getTime() +
                calculateRetryDelayMs(
                  attempts,
                  options.backoff,
                  random(),
                  retryAfterSeconds,
                ),
            ),
    });
  }

  async #readAndRecord(clusterName: string): Promise<DatedReading> {
    const { now, stopping } = this.#services;
    const began = await now();
    try {
      const { snapshot, keptHash } = await runUntilStopped(stopping, signal =>
        this.#read(clusterName, began, signal),
      );
      await setImmediate();
      const dated = dateSnapshot(snapshot, began);
      // A time that is ahead is another one in each reading.
      const isAsKept =
        areSameRows(dated.pods, snapshot.pods) &&
        areSameRows(dated.namespaces, snapshot.namespaces);
      return { snapshot: dated, ...(isAsKept && { keptHash }) };
    } catch (error) {
      // A reading that we ended says nothing about the cluster.
      stopping.throwIfAborted();
      const failure = await this.#toFailure(clusterName, error);
      if (failure) {
        await this.recordFailure(clusterName, failure, began);
      }
      throw error;
    }
  }

  async #read(
    clusterName: string,
    began: Date,
    ended: AbortSignal,
  ): Promise<DatedReading> {
    const { backend, kubernetesClusters, reader, readings, options } =
      this.#services;
    const { timeoutMs } = options;
    const startedMs = performance.now();
    const signal = AbortSignal.any([AbortSignal.timeout(timeoutMs), ended]);
    const cluster = await kubernetesClusters
      .get(clusterName, signal)
      .catch(error => Promise.reject(explainTimeout(error, timeoutMs)));
    const proxy = KubernetesProxy.forCluster(cluster, backend);
    const before = await readings.get(clusterName);
    const passedMs = performance.now() - startedMs;
    const { snapshot, kept } = await reader
      .readAgain(proxy.fetch, {
        timeoutMs: Math.max(1, Math.floor(timeoutMs - passedMs)),
        signal: ended,
        kept: before.kept,
        at: new Date(began.getTime() + passedMs),
        wholeReadingEveryMs: spreadWholeReadings(
          clusterName,
          options.wholeReadingEveryMs,
        ),
      })
      .catch(error => Promise.reject(proxy.explain(error)));
    return {
      snapshot,
      keptHash: await readings.save(clusterName, before, kept),
    };
  }

  async #toFailure(
    clusterName: string,
    error: unknown,
  ): Promise<Failure | undefined> {
    if (error instanceof UserCredentialsNeeded) {
      const { message, authProvider } = error;
      return { class: error.class, message, userProvider: authProvider };
    }
    if (error instanceof ReadError) {
      return error;
    }
    return error instanceof PaletteSetupError &&
      error.problem === 'notReported' &&
      (await this.#services.reports.hasReport(clusterName))
      ? { class: 'notReported', message: error.message }
      : undefined;
  }
}

interface Failure {
  readonly class: ReadFailureClass;
  readonly message: string;
  readonly retryAfterSeconds?: number;
  readonly userProvider?: string;
}

function areSameRows<Row>(rows: readonly Row[], others: readonly Row[]) {
  return rows.every((row, at) => row === others[at]);
}

/** Listing the clusters counts towards the reading's time, so it fails in the same way. */
function explainTimeout(error: unknown, timeoutMs: number): unknown {
  return error instanceof DOMException && error.name === 'TimeoutError'
    ? new ReadError(
        'timeout',
        `The Kubernetes plugin did not list its clusters within ${
          timeoutMs / 1000
        } s: see the log of its backend, or raise palette.checks.timeout.`,
      )
    : error;
}
