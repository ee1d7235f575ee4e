import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  evaluate,
  PaletteSetupError,
  ReadError,
  type ClusterReader,
  type ClusterReport,
  type PaletteCatalog,
  type Snapshot,
} from 'backstage-plugin-palette-common';
import type { ClusterTarget } from '../clusters/ClusterTarget';
import type { ReportedClusters } from '../clusters/ReportedClusters';
import type { KubernetesBackend } from '../kubernetes/KubernetesBackend';
import { KubernetesProxy } from '../kubernetes/KubernetesProxy';
import { declaredKey } from '../reports/declaredKey';
import type { ReportStore } from '../reports/ReportStore';
import type { StoredReport } from '../reports/StoredReport';
import type { CheckOptions } from './CheckOptions';
import { InFlight } from './InFlight';

/** Reads clusters, evaluates what was read and keeps the outcome: one reading per cluster at a time. */
export class ClusterChecker {
  readonly #readings = new InFlight<Snapshot>();
  readonly #checks = new InFlight<void>();

  constructor(
    private readonly services: {
      readonly catalog: PaletteCatalog;
      readonly backend: KubernetesBackend;
      readonly clusters: ReportedClusters;
      readonly reader: ClusterReader;
      readonly reports: ReportStore;
      readonly logger: LoggerService;
      readonly options: CheckOptions;
      readonly now: () => Date;
    },
  ) {}

  /** Whether this cluster is being read, whoever asked. */
  isRunning(clusterName: string): boolean {
    return this.#readings.has(clusterName);
  }

  /**
   * The last outcome where it is recent enough, else that of a new check.
   *
   * @throws PaletteSetupError
   */
  async report(target: ClusterTarget): Promise<ClusterReport> {
    const stored = await this.services.reports.get(target);
    return this.#isRecent(stored)
      ? this.#clusterReport(target, stored)
      : this.check(target);
  }

  /**
   * Checks now, or joins a check that runs. A failed reading is an outcome like another: the last report stays.
   *
   * @throws PaletteSetupError where there is no such cluster to read and never was a report
   */
  async check(target: ClusterTarget): Promise<ClusterReport> {
    const key = JSON.stringify([target.clusterName, declaredKey(target)]);
    await this.#checks.run(key, () => this.#check(target));
    const stored = await this.services.reports.get(target);
    return this.#clusterReport(target, stored);
  }

  async #check(target: ClusterTarget): Promise<void> {
    const { catalog, reports } = this.services;
    const { clusterName, declared, strictness } = target;
    try {
      const snapshot = await this.#readings.run(clusterName, () =>
        this.#read(clusterName),
      );
      await reports.saveReport(
        target,
        evaluate(catalog, snapshot, { declared, strictness }),
      );
    } catch (error) {
      if (!(await this.#isKept(target, error))) {
        throw error;
      }
    }
  }

  async #read(clusterName: string): Promise<Snapshot> {
    const { backend, clusters, reader, reports, options, now } = this.services;
    const { timeoutMs } = options;
    const startedMs = now().getTime();
    try {
      const signal = AbortSignal.timeout(timeoutMs);
      const cluster = await clusters.get(clusterName, signal);
      const proxy = KubernetesProxy.forCluster(cluster, backend);
      const leftMs = timeoutMs - (now().getTime() - startedMs);
      return await reader
        .read(proxy.fetch, { timeoutMs: Math.max(1, leftMs) })
        .catch(error => Promise.reject(proxy.explained(error)));
    } catch (error) {
      const failure = asReadError(error, timeoutMs);
      if (failure) {
        const { class: failureClass, message } = failure;
        this.services.logger.info(
          `Could not read cluster ${clusterName} (${failureClass}): ${message}`,
        );
        await reports.saveFailure(
          clusterName,
          { class: failureClass, message },
          now(),
        );
        throw failure;
      }
      throw error;
    }
  }

  /** A cluster that vanished from the Kubernetes plugin is set up no more, but its last report is worth showing. */
  async #isKept(target: ClusterTarget, error: unknown): Promise<boolean> {
    if (error instanceof ReadError) {
      return true;
    }
    if (error instanceof PaletteSetupError && error.problem === 'notReported') {
      const { reports, now } = this.services;
      const { report } = await reports.get(target);
      if (report) {
        const { message } = error;
        await reports.saveFailure(
          target.clusterName,
          { class: 'notReported', message },
          now(),
        );
        return true;
      }
    }
    return false;
  }

  #isRecent({ report, failure }: StoredReport): boolean {
    const latest = failure?.at ?? report?.observedAt;
    return (
      latest !== undefined &&
      this.services.now().getTime() - Date.parse(latest) <
        this.services.options.maxAgeMs
    );
  }

  #clusterReport(target: ClusterTarget, stored: StoredReport): ClusterReport {
    return {
      clusterName: target.clusterName,
      entityRef: target.entityRef,
      ...stored,
      checking: this.isRunning(target.clusterName),
    };
  }
}

/** Listing the clusters counts towards the reading's time, and so fails like it. */
function asReadError(error: unknown, timeoutMs: number): ReadError | undefined {
  if (error instanceof ReadError) {
    return error;
  }
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    return new ReadError(
      'timeout',
      `The Kubernetes plugin did not list its clusters within ${
        timeoutMs / 1000
      } s: see the log of its backend, or raise palette.checks.timeout.`,
    );
  }
  return undefined;
}
