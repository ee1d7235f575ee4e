import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  evaluate,
  PaletteSetupError,
  ReadError,
  type ClusterReport,
  type PaletteCatalog,
} from 'backstage-plugin-palette-common';
import type { ClusterTarget } from '../clusters/ClusterTarget';
import { declaredKey } from '../reports/declaredKey';
import type { ReportStore } from '../reports/ReportStore';
import type { StoredReport } from '../reports/StoredReport';
import type { CheckOptions } from './CheckOptions';
import { InFlight } from './InFlight';
import type { RecordedReader } from './RecordedReader';

/** So many failures in a row, and nobody waits for an attempt any more that they did not ask for. */
const CIRCUIT_OPENS_AT = 5;

/** Reads clusters, evaluates what was read and keeps the outcome. */
export class ClusterChecker {
  readonly #checks = new InFlight<void>();

  constructor(
    private readonly services: {
      readonly catalog: PaletteCatalog;
      readonly reader: RecordedReader;
      readonly reports: ReportStore;
      readonly logger: LoggerService;
      readonly options: CheckOptions;
      readonly now: () => Date;
    },
  ) {}

  /** Whether this cluster is being read, whoever asked. */
  isRunning(clusterName: string): boolean {
    return this.services.reader.isReading(clusterName);
  }

  /**
   * The last outcome where it is recent enough or the cluster is to be left alone, else that of a new check. With an open
   * circuit the last outcome, while the check runs.
   *
   * @throws PaletteSetupError
   */
  async report(target: ClusterTarget): Promise<ClusterReport> {
    const stored = await this.services.reports.get(target);
    if (!this.#isDue(stored) || !(await this.#mayRead(target, stored))) {
      return this.#clusterReport(target, stored);
    }
    const check = this.check(target);
    if ((stored.failure?.attempts ?? 0) < CIRCUIT_OPENS_AT) {
      return check;
    }
    check.catch(error =>
      this.services.logger.error('A check in the background failed', error),
    );
    return this.#clusterReport(target, stored);
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
    const { catalog, reader, reports } = this.services;
    const { clusterName, declared, strictness } = target;
    try {
      const snapshot = await reader.read(clusterName);
      await reports.saveReport(
        target,
        evaluate(catalog, snapshot, { declared, strictness }),
      );
    } catch (error) {
      if (!(await this.#isOutcome(target, error))) {
        throw error;
      }
    }
  }

  /** A cluster that vanished from the Kubernetes plugin is set up no more, but its last report is worth showing. */
  async #isOutcome(target: ClusterTarget, error: unknown): Promise<boolean> {
    if (error instanceof ReadError) {
      return true;
    }
    if (error instanceof PaletteSetupError && error.problem === 'notReported') {
      const { report } = await this.services.reports.get(target);
      return report !== undefined;
    }
    return false;
  }

  #isDue({ report, failure }: StoredReport): boolean {
    const { now, options } = this.services;
    const nowMs = now().getTime();
    if (failure?.retryAt) {
      return nowMs >= Date.parse(failure.retryAt);
    }
    const latest = failure?.at ?? report?.observedAt;
    return (
      latest === undefined || nowMs - Date.parse(latest) >= options.maxAgeMs
    );
  }

  /** Of those who find an attempt due after a failure, one makes it. */
  async #mayRead(
    { clusterName }: ClusterTarget,
    { failure }: StoredReport,
  ): Promise<boolean> {
    const { reports, now, options } = this.services;
    if (!failure?.retryAt || this.isRunning(clusterName)) {
      return true;
    }
    const until = new Date(now().getTime() + options.timeoutMs);
    return (
      (await reports.claimAttempt(clusterName, failure, until)) ||
      this.isRunning(clusterName)
    );
  }

  #clusterReport(
    { clusterName, entityRef, declared, strictness }: ClusterTarget,
    { report, failure, userProvider }: StoredReport,
  ): ClusterReport {
    return {
      clusterName,
      entityRef,
      ...(report && { report }),
      ...(failure && { failure }),
      ...(userProvider && {
        browserRead: { authProvider: userProvider, declared, strictness },
      }),
      checking: this.isRunning(clusterName),
    };
  }
}
