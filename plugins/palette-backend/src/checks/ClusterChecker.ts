import { setTimeout } from 'node:timers/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError, toError } from '@backstage/errors';
import type { ClusterReport } from 'backstage-plugin-palette-common';
import { InFlight } from '../concurrency/InFlight';
import type { StoredReport } from '../reports/StoredReport';
import type { ClusterTarget } from '../targets/ClusterTarget';
import { quote } from '../targets/quote';
import { toDeclaredKey } from '../targets/toDeclaredKey';
import { CheckRunner, type CheckServices } from './CheckRunner';
import { isReadingDue } from './isReadingDue';
import { SlowClusters } from './SlowClusters';

/** After this many failures in a row, page loads return the last report instead of waiting. */
const CIRCUIT_OPENS_AT = 5;

/** How long after a cluster is due its scheduled check has begun, ms, unless many are due at once. */
const SCHEDULE_BEGINS_WITHIN_MS = 5_000;

/** How long a page with a last outcome to show waits for a new one. */
export interface PagePatience {
  /** ms */
  readonly longestWaitMs: number;
  /** A cluster whose last check took this long, ms, gets no wait at all. */
  readonly slowMs: number;
}

const DEFAULT_PATIENCE: PagePatience = { longestWaitMs: 3_000, slowMs: 3_000 };

export interface ClusterCheckerServices extends CheckServices {
  readonly logger: LoggerService;
  /** Other values only in tests. */
  readonly patience?: PagePatience;
}

/** Gives the report of a cluster: the last one, or that of a new check where one is due or asked for. */
export class ClusterChecker {
  readonly #services: ClusterCheckerServices;
  readonly #checks = new InFlight<StoredReport>();
  /** Kept apart, because a page that stays open shall not say that it is being checked all the time. */
  readonly #looks = new InFlight<StoredReport>();
  readonly #runner: CheckRunner;
  readonly #patience: PagePatience;
  readonly #slow: SlowClusters;

  constructor(services: ClusterCheckerServices) {
    this.#services = services;
    this.#runner = new CheckRunner(services);
    this.#patience = services.patience ?? DEFAULT_PATIENCE;
    this.#slow = new SlowClusters(this.#patience.slowMs);
  }

  /**
   * Gives the last outcome if it is recent or no retry is due yet, else the outcome of a new check. Where the cluster is being
   * checked already, was slow last time, takes long now, or failed often, the last outcome comes at once and the check goes
   * on in the background.
   *
   * @param options - `watched`: whether a page stays open, so that the cluster is looked at every few seconds
   * @throws PaletteSetupError where the cluster cannot be found and has never had a report; ServiceUnavailableError
   * where nothing is known of the cluster and too many other checks run
   */
  async getReport(
    target: ClusterTarget,
    { watched = false }: { readonly watched?: boolean } = {},
  ): Promise<ClusterReport> {
    const report = await this.#getDueReport(target, watched);
    const { watchedIntervalMs } = this.#services.options;
    return { ...report, ...(watched && { refreshAfterMs: watchedIntervalMs }) };
  }

  async #getDueReport(
    target: ClusterTarget,
    watched: boolean,
  ): Promise<ClusterReport> {
    const { leases, stopping } = this.#services;
    const { stored, isLeased } = await this.#readLast(target);
    const kind = await this.#findDueCheck(stored, watched);
    const isKnown = Boolean(stored.report || stored.failure);
    const isUnderWay = kind === 'check' && isLeased && isKnown;
    if (
      stopping.aborted ||
      !kind ||
      isUnderWay ||
      !(await this.#mayRead(target, stored))
    ) {
      return this.#toClusterReport(target, { stored, isLeased });
    }
    const check = kind === 'look' ? this.#look(target) : this.checkNow(target);
    if (!isKnown) {
      return check;
    }
    check.catch(error => this.#logUnlessBusy(target, error));
    const last = async () =>
      this.#toClusterReport(target, {
        stored,
        isLeased: await leases.isLeased(target.clusterName),
      });
    const attempts = stored.failure?.attempts ?? 0;
    if (attempts >= CIRCUIT_OPENS_AT || this.#slow.has(target.clusterName)) {
      return last();
    }
    return this.#waitFor(check, last);
  }

  /**
   * Checks now, or joins a check that runs, in this backend or another. A failed reading is an outcome too: the last report
   * stays.
   *
   * @throws PaletteSetupError where the cluster cannot be found and has never had a report; ServiceUnavailableError
   * where too many other checks run, or the backend is shut down
   */
  async checkNow(target: ClusterTarget): Promise<ClusterReport> {
    const stored = await this.#checks.run(toCheckKey(target), () =>
      this.#slow.watch(target.clusterName, () =>
        this.#runner.takeAndCheck(target),
      ),
    );
    return this.#toClusterReport(target, { stored, isLeased: false });
  }

  /** Checks a cluster that this backend has leased, and gives it back in the end. */
  async checkLeased(target: ClusterTarget): Promise<StoredReport> {
    const key = toCheckKey(target);
    const work = () =>
      this.#slow.watch(target.clusterName, () =>
        this.#runner.checkAndRelease(target),
      );
    // A running check with this key waits for this lease, so joining it would be a deadlock.
    return this.#checks.has(key) ? work() : this.#checks.run(key, work);
  }

  /** Waits until the checks that people asked for have ended. */
  async waitUntilSettled(): Promise<void> {
    await Promise.all([
      this.#checks.waitUntilSettled(),
      this.#looks.waitUntilSettled(),
    ]);
  }

  /** The last outcome, without reading the cluster. */
  async getLastReport(target: ClusterTarget): Promise<ClusterReport> {
    return this.#toClusterReport(target, await this.#readLast(target));
  }

  async #readLast(target: ClusterTarget): Promise<LastOutcome> {
    const { reports, leases } = this.#services;
    const [stored, isLeased] = await Promise.all([
      reports.get(target),
      leases.isLeased(target.clusterName),
    ]);
    return { stored, isLeased };
  }

  async #look(target: ClusterTarget): Promise<ClusterReport> {
    const stored = await this.#looks.run(toCheckKey(target), () =>
      this.#slow.watch(target.clusterName, () =>
        this.#runner.takeAndLook(target),
      ),
    );
    return this.#toClusterReport(target, {
      stored,
      isLeased: await this.#services.leases.isLeased(target.clusterName),
    });
  }

  /** The check that a page makes due, if any. */
  async #findDueCheck(
    stored: StoredReport,
    watched: boolean,
  ): Promise<'check' | 'look' | undefined> {
    const { now, options } = this.#services;
    const time = await now();
    const { intervalMs } = options.pace;
    // Reports grow this old just before the schedule replaces them, and pages would wait for what is about to come.
    const leftToScheduleMs =
      options.maxAgeMs === intervalMs ? SCHEDULE_BEGINS_WITHIN_MS : 0;
    const oldestMs = options.maxAgeMs + leftToScheduleMs;
    if (isReadingDue(stored, time, { ...options, maxAgeMs: oldestMs })) {
      return 'check';
    }
    const { watchedIntervalMs: maxAgeMs } = options;
    return watched && isReadingDue(stored, time, { ...options, maxAgeMs })
      ? 'look'
      : undefined;
  }

  /** Waits for a check, but not for long. A page that has something to show does not fail because all slots are taken. */
  async #waitFor(
    check: Promise<ClusterReport>,
    last: () => Promise<ClusterReport>,
  ): Promise<ClusterReport> {
    const ended = new AbortController();
    try {
      const checked = await Promise.race([
        check,
        setTimeout(this.#patience.longestWaitMs, undefined, {
          signal: ended.signal,
        }),
      ]);
      return checked ?? (await last());
    } catch (error) {
      if (error instanceof ServiceUnavailableError) {
        return last();
      }
      throw error;
    } finally {
      ended.abort();
    }
  }

  /** The page has its answer already, so only the log can tell. */
  #logUnlessBusy({ clusterName }: ClusterTarget, error: unknown): void {
    if (!(error instanceof ServiceUnavailableError)) {
      this.#services.logger.warn(
        `Cluster ${quote(clusterName)} could not be checked for a page: ${
          toError(error).message
        }`,
      );
    }
  }

  /** Only one caller makes the retry that is due. */
  async #mayRead(
    target: ClusterTarget,
    { failure }: StoredReport,
  ): Promise<boolean> {
    const { reports, now, options } = this.#services;
    if (!failure?.retryAt || this.#isRunning(target)) {
      return true;
    }
    const until = new Date((await now()).getTime() + options.timeoutMs);
    return (
      (await reports.takeRetry(target.clusterName, failure, until)) ||
      this.#isRunning(target)
    );
  }

  /** Whether this backend is checking or reading the cluster, on any request. */
  #isRunning(target: ClusterTarget): boolean {
    return (
      this.#checks.has(toCheckKey(target)) ||
      this.#services.reader.isReading(target.clusterName)
    );
  }

  #toClusterReport(
    target: ClusterTarget,
    { stored, isLeased }: LastOutcome,
  ): ClusterReport {
    const { report, failure, userProvider } = stored;
    const { clusterName, entityRef, declared, strictness } = target;
    return {
      clusterName,
      entityRef,
      ...(report && { report }),
      ...(failure && { failure }),
      ...(userProvider && {
        browserRead: { authProvider: userProvider, declared, strictness },
      }),
      checking: this.#isRunning(target) || isLeased,
    };
  }
}

function toCheckKey(target: ClusterTarget): string {
  return JSON.stringify([target.clusterName, toDeclaredKey(target)]);
}

interface LastOutcome {
  readonly stored: StoredReport;
  /** Whether some backend checks the cluster. */
  readonly isLeased: boolean;
}
