import type { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError, toError } from '@backstage/errors';
import type { ClusterReport } from 'backstage-plugin-palette-common';
import type { ClusterTarget } from '../clusters/ClusterTarget';
import { quoted } from '../clusters/quoted';
import { declaredKey } from '../reports/declaredKey';
import type { StoredReport } from '../reports/StoredReport';
import { CheckRunner, type CheckServices } from './CheckRunner';
import { InFlight } from './InFlight';
import { isReadingDue } from './isReadingDue';

/** So many failures in a row, and nobody waits for an attempt any more that they did not ask for. */
const CIRCUIT_OPENS_AT = 5;

/** Reads clusters, evaluates what was read and keeps the outcome. */
export class ClusterChecker {
  readonly #checks = new InFlight<void>();

  readonly #runner: CheckRunner;

  constructor(
    private readonly services: CheckServices & {
      readonly logger: LoggerService;
    },
  ) {
    this.#runner = new CheckRunner(services);
  }

  /**
   * The last outcome where it is recent enough or the cluster is to be left alone, else that of a new check. With an open
   * circuit the last outcome, while the check runs.
   *
   * @throws PaletteSetupError
   */
  async report(target: ClusterTarget): Promise<ClusterReport> {
    const { reports, logger, now, options, stopping } = this.services;
    const stored = await reports.get(target);
    if (
      stopping.aborted ||
      !isReadingDue(stored, await now(), options) ||
      !(await this.#mayRead(target, stored))
    ) {
      return this.#clusterReport(target, stored);
    }
    const check = this.check(target);
    if ((stored.failure?.attempts ?? 0) < CIRCUIT_OPENS_AT) {
      return check.catch(error => this.#unlessBusy(target, stored, error));
    }
    check.catch(error =>
      logger.warn(
        `Cluster ${quoted(
          target.clusterName,
        )} could not be checked in the background: ${toError(error).message}`,
      ),
    );
    return this.#clusterReport(target, stored);
  }

  /**
   * Checks now, or joins a check that runs, in this backend or another. A failed reading is an outcome like another: the
   * last report stays.
   *
   * @throws PaletteSetupError where there is no such cluster to read and never was a report; ServiceUnavailableError where
   * too many other checks run, or the backend is shut down
   */
  async check(target: ClusterTarget): Promise<ClusterReport> {
    await this.#checks.run(checkKey(target), () =>
      this.#runner.claimAndCheck(target),
    );
    return this.stored(target);
  }

  /** The check of a cluster that was claimed, which is given back in the end. */
  async checkClaimed(target: ClusterTarget): Promise<StoredReport> {
    const key = checkKey(target);
    const work = () => this.#runner.checkAndRelease(target);
    // What runs under this key waits for the claim, which is this one: to join it would be to wait for each other.
    await (this.#checks.has(key) ? work() : this.#checks.run(key, work));
    return this.services.reports.get(target);
  }

  /** Waits until the checks that people asked for have ended. */
  settled(): Promise<void> {
    return this.#checks.settled();
  }

  /** The last outcome, without reading the cluster. */
  async stored(target: ClusterTarget): Promise<ClusterReport> {
    return this.#clusterReport(target, await this.services.reports.get(target));
  }

  /** A page that has something to show does not fail because others are checked. */
  #unlessBusy(
    target: ClusterTarget,
    stored: StoredReport,
    error: unknown,
  ): Promise<ClusterReport> {
    if (
      error instanceof ServiceUnavailableError &&
      (stored.report || stored.failure)
    ) {
      return this.#clusterReport(target, stored);
    }
    throw error;
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
    const until = new Date((await now()).getTime() + options.timeoutMs);
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
