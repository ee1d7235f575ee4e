import { setImmediate, setTimeout } from 'node:timers/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  evaluate,
  isSettled,
  PaletteSetupError,
  ReadError,
  type PaletteCatalog,
  type Snapshot,
} from 'backstage-plugin-palette-common';
import type { Clock } from '../database/Clock';
import { isRefusedData } from '../database/isRefusedData';
import type { OutcomeRecorder } from '../fleet/recording/OutcomeRecorder';
import type { ReportStore } from '../reports/ReportStore';
import type { StoredReport } from '../reports/StoredReport';
import type { ClusterTarget } from '../targets/ClusterTarget';
import { quote } from '../targets/quote';
import type { CheckOptions } from './CheckOptions';
import { scheduleNextCheck } from './checkSchedule';
import type { CheckSlots } from './CheckSlots';
import type { ClusterLeases } from './ClusterLeases';
import { findNextExpiry } from './findNextExpiry';
import type { FailureRecordingReader } from './FailureRecordingReader';

/** How often to ask whether another backend has ended its check, ms. */
const POLL_MS = 500;

/** The services that a check uses, from its lease to the recorder of its outcome. */
export interface CheckServices {
  readonly catalog: PaletteCatalog;
  readonly reader: FailureRecordingReader;
  readonly leases: ClusterLeases;
  readonly reports: ReportStore;
  readonly recorder: OutcomeRecorder;
  readonly options: CheckOptions;
  readonly now: Clock;
  readonly slots: CheckSlots;
  readonly logger: LoggerService;
  /** Ends checks when the backend is shut down. */
  readonly stopping: AbortSignal;
}

/** A look, made because a page is open, confirms nothing: looks follow each other within seconds. */
type CheckKind = 'check' | 'look';

/** Makes checks: one at a time for each cluster, across all backends. */
export class CheckRunner {
  readonly #services: CheckServices;

  constructor(services: CheckServices) {
    this.#services = services;
  }

  /**
   * Checks a cluster that someone asked for, or waits for another backend's check of it.
   *
   * @returns the outcome as it is stored
   */
  async takeAndCheck(target: ClusterTarget): Promise<StoredReport> {
    const { slots } = this.#services;
    const own = await slots.runAsked(() => this.#checkUnlessBusy(target));
    return own ?? this.#waitForOtherCheck(target);
  }

  /**
   * Looks at a cluster whose page is open, unless it is being checked. It is due no later than before, and soon if it is in
   * trouble.
   *
   * @returns the latest outcome as it is stored
   */
  async takeAndLook(target: ClusterTarget): Promise<StoredReport> {
    const { slots, leases, reports, stopping } = this.#services;
    return slots.runAsked(async () => {
      stopping.throwIfAborted();
      const outcome = await leases.take(target.clusterName);
      if (outcome === 'busy') {
        return reports.get(target);
      }
      let stored: StoredReport | undefined;
      try {
        stored = await this.#check(target, 'look');
      } finally {
        stored ??= await reports.get(target);
        if (outcome === 'taken') {
          await leases.bringForward(
            target,
            await this.#scheduleNext(target, stored),
          );
        }
      }
      return stored;
    });
  }

  /**
   * Checks a leased cluster and gives it back: due later or, when the backend is shut down, still due.
   *
   * @returns the outcome as it is stored
   */
  async checkAndRelease(target: ClusterTarget): Promise<StoredReport> {
    const { leases, recorder, reports, now, stopping } = this.#services;
    const { clusterName } = target;
    const began = await now();
    let stored: StoredReport;
    try {
      stored = await this.#check(target, 'check');
    } catch (error) {
      if (stopping.aborted) {
        await leases.giveBack(clusterName);
        throw error;
      }
      if (error instanceof PaletteSetupError) {
        const { message } = error;
        await recorder.recordSetupProblem(clusterName, { message, at: began });
      }
      await this.#release(target, await reports.get(target));
      throw error;
    }
    await this.#release(target, stored);
    return stored;
  }

  /** @returns undefined where another backend has the lease, so that the cluster was not checked */
  async #checkUnlessBusy(
    target: ClusterTarget,
  ): Promise<StoredReport | undefined> {
    const { leases, reader, stopping } = this.#services;
    const { clusterName } = target;
    stopping.throwIfAborted();
    const outcome = await leases.take(clusterName);
    if (outcome === 'busy' && !reader.isReading(clusterName)) {
      return undefined;
    }
    return outcome === 'taken'
      ? this.checkAndRelease(target)
      : this.#check(target, 'check');
  }

  /**
   * Waits for the backend that has the lease of the cluster. Where its check has no outcome for this target, or ended just
   * now, checks again.
   */
  async #waitForOtherCheck(target: ClusterTarget): Promise<StoredReport> {
    const { leases, reports, slots, stopping } = this.#services;
    const before = await reports.getLatestTime(target);
    // Waiting takes no slot, because the other check may need one.
    while (await leases.isLeased(target.clusterName)) {
      await setTimeout(POLL_MS);
      stopping.throwIfAborted();
    }
    const stored = await reports.get(target);
    const { report, failure } = stored;
    return (failure?.at ?? report?.observedAt) === before
      ? slots.runAsked(() => this.#check(target, 'check'))
      : stored;
  }

  async #release(target: ClusterTarget, stored: StoredReport): Promise<void> {
    await this.#services.leases.release(
      target,
      await this.#scheduleNext(target, stored),
    );
  }

  async #scheduleNext(
    target: ClusterTarget,
    { report, failure }: StoredReport,
  ): Promise<Date> {
    const { now, options } = this.#services;
    return scheduleNextCheck(target.clusterName, await now(), options.pace, {
      verdict: failure || !report ? 'unknown' : report.verdict,
      ...(failure?.retryAt && { retryAt: new Date(failure.retryAt) }),
      ...(!failure && report && { expiresAt: findNextExpiry(report) }),
    });
  }

  /** @returns the outcome as it is stored */
  async #check(target: ClusterTarget, kind: CheckKind): Promise<StoredReport> {
    const { catalog, reader, recorder, reports } = this.#services;
    const { clusterName, declared, strictness } = target;
    try {
      const { snapshot, keptHash } = await reader.read(clusterName);
      if (
        keptHash !== undefined &&
        (await reports.isJudgedFrom(target, keptHash)) &&
        (await recorder.recordRepeated(target, {
          judgedFrom: keptHash,
          observedAt: new Date(snapshot.observedAt),
        }))
      ) {
        return await reports.get(target);
      }
      // With thousands of pods each step takes long, and requests in between would wait for all of them.
      await setImmediate();
      const options = { declared, strictness };
      const report = evaluate(catalog, snapshot, options);
      await setImmediate();
      const stays =
        keptHash !== undefined &&
        report.verdict === 'conformant' &&
        isSettled(catalog, snapshot, report, options);
      const { stored } = await recorder
        .recordReport(target, report, {
          confirms: kind !== 'look',
          ...(stays && { judgedFrom: keptHash }),
        })
        .catch(error => this.#recordUnusable(target, snapshot, error));
      return stored ?? (await reports.get(target));
    } catch (error) {
      if (!(await this.#isOutcome(target, error))) {
        throw error;
      }
      return reports.get(target);
    }
  }

  /** Records a reading of which no report can be kept as failed. */
  async #recordUnusable(
    { clusterName }: ClusterTarget,
    { observedAt }: Snapshot,
    error: unknown,
  ): Promise<never> {
    const failure = this.#explainUnkept(clusterName, error);
    if (failure instanceof ReadError) {
      const { reader } = this.#services;
      await reader.recordFailure(clusterName, failure, new Date(observedAt));
    }
    throw failure;
  }

  /** A cluster must not go on looking as it was because something in its report cannot be stored. */
  #explainUnkept(clusterName: string, error: unknown): unknown {
    if (!isRefusedData(error)) {
      return error;
    }
    this.#services.logger.error(
      `The database refused the report of cluster ${quote(clusterName)}: ${
        toError(error).message
      }`,
      { clusterName },
    );
    return new ReadError(
      'invalidResponse',
      'The cluster was read, but the database of this portal refused its report. The log of the backend says why: ask the administrator of this portal.',
    );
  }

  /** A cluster that is no longer reported is not set up, but its last report is still worth showing. */
  async #isOutcome(target: ClusterTarget, error: unknown): Promise<boolean> {
    if (error instanceof ReadError) {
      return true;
    }
    if (error instanceof PaletteSetupError && error.problem === 'notReported') {
      const { report } = await this.#services.reports.get(target);
      return report !== undefined;
    }
    return false;
  }
}
