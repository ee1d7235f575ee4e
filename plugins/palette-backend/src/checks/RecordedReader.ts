import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  PaletteSetupError,
  ReadError,
  retryDelayMs,
  type ClusterReader,
  type ReadFailureClass,
  type Snapshot,
} from 'backstage-plugin-palette-common';
import { quoted } from '../clusters/quoted';
import type { ReportedClusters } from '../clusters/ReportedClusters';
import type { Clock } from '../database/Clock';
import type { KubernetesBackend } from '../kubernetes/KubernetesBackend';
import { KubernetesProxy } from '../kubernetes/KubernetesProxy';
import { UserCredentialsNeeded } from '../kubernetes/UserCredentialsNeeded';
import type { ReportStore } from '../reports/ReportStore';
import type { CheckOptions } from './CheckOptions';
import { datedSnapshot } from './datedSnapshot';
import { InFlight } from './InFlight';
import { untilStopped } from './untilStopped';

interface Failure {
  readonly class: ReadFailureClass;
  readonly message: string;
  readonly retryAfterSeconds?: number;
  readonly userProvider?: string;
}

/** Reads clusters, each once at a time, and records of those that cannot be read why, and when to try again. */
export class RecordedReader {
  readonly #readings = new InFlight<Snapshot>();

  constructor(
    private readonly services: {
      readonly backend: KubernetesBackend;
      readonly clusters: ReportedClusters;
      readonly reader: ClusterReader;
      readonly reports: ReportStore;
      readonly logger: LoggerService;
      readonly options: CheckOptions;
      readonly now: Clock;
      /** Ends readings where the backend is shut down. */
      readonly stopping: AbortSignal;
      /** At least 0, less than 1. */
      readonly random: () => number;
    },
  ) {}

  /** Whether this cluster is being read, whoever asked. */
  isReading(clusterName: string): boolean {
    return this.#readings.has(clusterName);
  }

  /**
   * Reads now, or joins a reading that runs.
   *
   * @throws ReadError, recorded as the cluster's failure; PaletteSetupError, recorded where it is `notReported` and
   * there is a report that should be shown as stale
   */
  read(clusterName: string): Promise<Snapshot> {
    return this.#readings.run(clusterName, () => this.#recorded(clusterName));
  }

  async #recorded(clusterName: string): Promise<Snapshot> {
    const { now, stopping } = this.services;
    const began = await now();
    try {
      return datedSnapshot(
        await untilStopped(stopping, signal => this.#read(clusterName, signal)),
        began,
      );
    } catch (error) {
      // A reading that we ended says nothing about the cluster.
      stopping.throwIfAborted();
      const failure = await this.#failureOf(clusterName, error);
      if (failure) {
        await this.#record(clusterName, failure, began);
      }
      throw error;
    }
  }

  async #read(clusterName: string, ended: AbortSignal): Promise<Snapshot> {
    const { backend, clusters, reader, options } = this.services;
    const { timeoutMs } = options;
    const startedMs = performance.now();
    const signal = AbortSignal.any([AbortSignal.timeout(timeoutMs), ended]);
    const cluster = await clusters
      .get(clusterName, signal)
      .catch(error => Promise.reject(listingFailure(error, timeoutMs)));
    const proxy = KubernetesProxy.forCluster(cluster, backend);
    const leftMs = timeoutMs - (performance.now() - startedMs);
    return reader
      .read(proxy.fetch, {
        timeoutMs: Math.max(1, Math.floor(leftMs)),
        signal: ended,
      })
      .catch(error => Promise.reject(proxy.explained(error)));
  }

  async #failureOf(
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
      (await this.services.reports.hasReport(clusterName))
      ? { class: 'notReported', message: error.message }
      : undefined;
  }

  async #record(
    clusterName: string,
    failure: Failure,
    began: Date,
  ): Promise<void> {
    const { logger, reports, now, options, random } = this.services;
    const { message, retryAfterSeconds, userProvider } = failure;
    const ended = await now();
    logger.info(
      `Could not read cluster ${quoted(clusterName)} (${
        failure.class
      }): ${message}`,
      { clusterName, failureClass: failure.class },
    );
    await reports.saveFailure(clusterName, {
      class: failure.class,
      message,
      at: began,
      userProvider,
      // What is not supported becomes so by a change of configuration, not by waiting.
      retryAt: attempts =>
        failure.class === 'notSupported'
          ? undefined
          : new Date(
              ended.getTime() +
                retryDelayMs(
                  attempts,
                  options.backoff,
                  random(),
                  retryAfterSeconds,
                ),
            ),
    });
  }
}

/** Listing the clusters counts towards the reading's time, and so fails like it. */
function listingFailure(error: unknown, timeoutMs: number): unknown {
  return error instanceof DOMException && error.name === 'TimeoutError'
    ? new ReadError(
        'timeout',
        `The Kubernetes plugin did not list its clusters within ${
          timeoutMs / 1000
        } s: see the log of its backend, or raise palette.checks.timeout.`,
      )
    : error;
}
