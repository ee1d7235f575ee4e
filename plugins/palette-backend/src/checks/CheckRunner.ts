import { setTimeout } from 'node:timers/promises';
import {
  evaluate,
  PaletteSetupError,
  ReadError,
  type PaletteCatalog,
} from 'backstage-plugin-palette-common';
import type { Clock } from '../database/Clock';
import type { OutcomeRecorder } from '../fleet/recording/OutcomeRecorder';
import type { ReportStore } from '../reports/ReportStore';
import type { StoredReport } from '../reports/StoredReport';
import type { ClusterTarget } from '../targets/ClusterTarget';
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

  /** Checks a cluster that someone asked for, or waits for another backend's check of it. */
  async takeAndCheck(target: ClusterTarget): Promise<void> {
    const { slots } = this.#services;
    const before = await this.#getLatestTime(target);
    const isBusy = await slots.runAsked(() => this.#checkUnlessBusy(target));
    // Waiting takes no slot, because the other check may need one.
    if (isBusy && !(await this.#waitForOtherCheck(target, before))) {
      await slots.runAsked(() => this.#check(target, 'check'));
    }
  }

  /**
   * Looks at a cluster whose page is open, unless it is being checked. It is due no later than before, and soon if it is in
   * trouble.
   */
  async takeAndLook(target: ClusterTarget): Promise<void> {
    const { slots, leases, reports, stopping } = this.#services;
    await slots.runAsked(async () => {
      stopping.throwIfAborted();
      const outcome = await leases.take(target.clusterName);
      if (outcome === 'busy') {
        return;
      }
      try {
        await this.#check(target, 'look');
      } finally {
        if (outcome === 'taken') {
          const stored = await reports.get(target);
          await leases.bringForward(
            target,
            await this.#scheduleNext(target, stored),
          );
        }
      }
    });
  }

  /**
   * Checks a leased cluster and gives it back: due later or, when the backend is shut down, still due.
   *
   * @returns the outcome as it is stored
   */
  async checkAndRelease(target: ClusterTarget): Promise<StoredReport> {
    const { leases, recorder, now, stopping } = this.#services;
    const { clusterName } = target;
    const began = await now();
    try {
      await this.#check(target, 'check');
    } catch (error) {
      if (stopping.aborted) {
        await leases.giveBack(clusterName);
        throw error;
      }
      if (error instanceof PaletteSetupError) {
        const { message } = error;
        await recorder.recordSetupProblem(clusterName, { message, at: began });
      }
      await this.#release(target);
      throw error;
    }
    return this.#release(target);
  }

  /** @returns true where another backend has the lease, so that the cluster was not checked */
  async #checkUnlessBusy(target: ClusterTarget): Promise<boolean> {
    const { leases, reader, stopping } = this.#services;
    const { clusterName } = target;
    stopping.throwIfAborted();
    const outcome = await leases.take(clusterName);
    if (outcome === 'busy' && !reader.isReading(clusterName)) {
      return true;
    }
    if (outcome === 'taken') {
      await this.checkAndRelease(target);
    } else {
      await this.#check(target, 'check');
    }
    return false;
  }

  /**
   * Waits for the backend that has the lease of the cluster.
   *
   * @param before - the time of the latest outcome when the check was asked for, ISO 8601
   * @returns false where the other check has no outcome for this target
   */
  async #waitForOtherCheck(
    target: ClusterTarget,
    before: string | undefined,
  ): Promise<boolean> {
    const { leases, stopping } = this.#services;
    while (await leases.isLeased(target.clusterName)) {
      await setTimeout(POLL_MS);
      stopping.throwIfAborted();
    }
    return (await this.#getLatestTime(target)) !== before;
  }

  /** The time of the latest outcome, ISO 8601. */
  async #getLatestTime(target: ClusterTarget): Promise<string | undefined> {
    const { report, failure } = await this.#services.reports.get(target);
    return failure?.at ?? report?.observedAt;
  }

  async #release(target: ClusterTarget): Promise<StoredReport> {
    const { reports, leases } = this.#services;
    const stored = await reports.get(target);
    await leases.release(target, await this.#scheduleNext(target, stored));
    return stored;
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

  async #check(target: ClusterTarget, kind: CheckKind): Promise<void> {
    const { catalog, reader, recorder } = this.#services;
    const { clusterName, declared, strictness } = target;
    try {
      const snapshot = await reader.read(clusterName);
      await recorder.recordReport(
        target,
        evaluate(catalog, snapshot, { declared, strictness }),
        { confirms: kind !== 'look' },
      );
    } catch (error) {
      if (!(await this.#isOutcome(target, error))) {
        throw error;
      }
    }
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
