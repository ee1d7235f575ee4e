import { setTimeout } from 'node:timers/promises';
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
import { nextCheckAt } from './checkSchedule';
import type { ClusterClaims } from './ClusterClaims';
import { InFlight } from './InFlight';
import type { RecordedReader } from './RecordedReader';

/** So many failures in a row, and nobody waits for an attempt any more that they did not ask for. */
const CIRCUIT_OPENS_AT = 5;

/** How often to ask whether another backend has ended its check, ms. */
const POLL_MS = 500;

/** Reads clusters, evaluates what was read and keeps the outcome. */
export class ClusterChecker {
  readonly #checks = new InFlight<void>();

  constructor(
    private readonly services: {
      readonly catalog: PaletteCatalog;
      readonly reader: RecordedReader;
      readonly claims: ClusterClaims;
      readonly reports: ReportStore;
      readonly logger: LoggerService;
      readonly options: CheckOptions;
      readonly now: () => Date;
    },
  ) {}

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
   * Checks now, or joins a check that runs, in this backend or another. A failed reading is an outcome like another: the
   * last report stays.
   *
   * @throws PaletteSetupError where there is no such cluster to read and never was a report
   */
  async check(target: ClusterTarget): Promise<ClusterReport> {
    await this.#checks.run(checkKey(target), () => this.#claimAndCheck(target));
    return this.stored(target);
  }

  /** The check of a cluster that was claimed, which is given back in the end. */
  async checkClaimed(target: ClusterTarget): Promise<StoredReport> {
    const key = checkKey(target);
    const work = () => this.#checkAndRelease(target);
    // What runs under this key waits for the claim, which is this one: to join it would be to wait for each other.
    await (this.#checks.has(key) ? work() : this.#checks.run(key, work));
    return this.services.reports.get(target);
  }

  /** The last outcome, without reading the cluster. */
  async stored(target: ClusterTarget): Promise<ClusterReport> {
    return this.#clusterReport(target, await this.services.reports.get(target));
  }

  async #claimAndCheck(target: ClusterTarget): Promise<void> {
    const claim = await this.services.claims.claim(target.clusterName);
    if (claim === 'taken') {
      return this.#checkAndRelease(target);
    }
    if (
      claim === 'busy' &&
      !this.services.reader.isReading(target.clusterName) &&
      (await this.#wasCheckedElsewhere(target))
    ) {
      return undefined;
    }
    return this.#check(target);
  }

  /** Waits for the backend that has claimed the cluster; false where it brought nothing for this target. */
  async #wasCheckedElsewhere(target: ClusterTarget): Promise<boolean> {
    const { claims, reports } = this.services;
    const latest = async () => {
      const { report, failure } = await reports.get(target);
      return failure?.at ?? report?.observedAt;
    };
    const before = await latest();
    while (await claims.isClaimed(target.clusterName)) {
      await setTimeout(POLL_MS);
    }
    return (await latest()) !== before;
  }

  async #checkAndRelease(target: ClusterTarget): Promise<void> {
    const { claims, reports, now, options } = this.services;
    const { clusterName } = target;
    try {
      await this.#check(target);
    } catch (error) {
      if (error instanceof PaletteSetupError) {
        const { message } = error;
        await reports.saveSetupProblem(clusterName, { message, at: now() });
      }
      throw error;
    } finally {
      const { report, failure } = await reports.get(target);
      await claims.release(
        target,
        nextCheckAt(clusterName, now(), options.pace, {
          verdict: failure || !report ? 'unknown' : report.verdict,
          ...(failure?.retryAt && { retryAt: new Date(failure.retryAt) }),
        }),
      );
    }
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
    target: ClusterTarget,
    { failure }: StoredReport,
  ): Promise<boolean> {
    const { reports, now, options } = this.services;
    if (!failure?.retryAt || this.#isRunning(target)) {
      return true;
    }
    const until = new Date(now().getTime() + options.timeoutMs);
    return (
      (await reports.claimAttempt(target.clusterName, failure, until)) ||
      this.#isRunning(target)
    );
  }

  /** Whether this backend checks or reads this cluster, whoever asked. */
  #isRunning(target: ClusterTarget): boolean {
    return (
      this.#checks.has(checkKey(target)) ||
      this.services.reader.isReading(target.clusterName)
    );
  }

  async #clusterReport(
    target: ClusterTarget,
    { report, failure, userProvider }: StoredReport,
  ): Promise<ClusterReport> {
    const { clusterName, entityRef, declared, strictness } = target;
    return {
      clusterName,
      entityRef,
      ...(report && { report }),
      ...(failure && { failure }),
      ...(userProvider && {
        browserRead: { authProvider: userProvider, declared, strictness },
      }),
      checking:
        this.#isRunning(target) ||
        (await this.services.claims.isClaimed(clusterName)),
    };
  }
}

function checkKey(target: ClusterTarget): string {
  return JSON.stringify([target.clusterName, declaredKey(target)]);
}
