import { setTimeout } from 'node:timers/promises';
import {
  evaluate,
  PaletteSetupError,
  ReadError,
  type PaletteCatalog,
} from 'backstage-plugin-palette-common';
import type { ClusterTarget } from '../clusters/ClusterTarget';
import type { Clock } from '../database/Clock';
import type { ReportStore } from '../reports/ReportStore';
import type { CheckOptions } from './CheckOptions';
import { nextCheckAt } from './checkSchedule';
import type { CheckSlots } from './CheckSlots';
import type { ClusterClaims } from './ClusterClaims';
import type { RecordedReader } from './RecordedReader';

/** How often to ask whether another backend has ended its check, ms. */
const POLL_MS = 500;

/** What makes a check: a claim, a slot, a reading, a judgement, and its outcome kept. */
export interface CheckServices {
  readonly catalog: PaletteCatalog;
  readonly reader: RecordedReader;
  readonly claims: ClusterClaims;
  readonly reports: ReportStore;
  readonly options: CheckOptions;
  readonly now: Clock;
  readonly slots: CheckSlots;
  /** Ends checks where the backend is shut down. */
  readonly stopping: AbortSignal;
}

/** Makes checks, one of a cluster at a time over all backends. */
export class CheckRunner {
  constructor(private readonly services: CheckServices) {}

  /** Checks a cluster that someone asked for, or waits for another backend's check of it. */
  async claimAndCheck(target: ClusterTarget): Promise<void> {
    const { slots } = this.services;
    const before = await this.#latest(target);
    const isBusy = await slots.asked(() => this.#checkUnlessClaimed(target));
    // Waiting takes no slot: the check that is waited for may need it.
    if (isBusy && !(await this.#wasCheckedElsewhere(target, before))) {
      await slots.asked(() => this.#check(target));
    }
  }

  /** @returns true where the cluster is claimed by someone else, and was not checked */
  async #checkUnlessClaimed(target: ClusterTarget): Promise<boolean> {
    const { claims, reader, stopping } = this.services;
    const { clusterName } = target;
    stopping.throwIfAborted();
    const claim = await claims.claim(clusterName);
    if (claim === 'busy' && !reader.isReading(clusterName)) {
      return true;
    }
    await (claim === 'taken'
      ? this.checkAndRelease(target)
      : this.#check(target));
    return false;
  }

  /**
   * Waits for the backend that has claimed the cluster.
   *
   * @param before - the latest outcome when the check was asked for
   * @returns false where it brought nothing for this target
   */
  async #wasCheckedElsewhere(
    target: ClusterTarget,
    before: string | undefined,
  ): Promise<boolean> {
    const { claims, stopping } = this.services;
    while (await claims.isClaimed(target.clusterName)) {
      await setTimeout(POLL_MS);
      stopping.throwIfAborted();
    }
    return (await this.#latest(target)) !== before;
  }

  /** When the latest outcome is from, ISO 8601. */
  async #latest(target: ClusterTarget): Promise<string | undefined> {
    const { report, failure } = await this.services.reports.get(target);
    return failure?.at ?? report?.observedAt;
  }

  /** Checks a cluster that is claimed, and gives it back: due later, or still due where the backend is shut down. */
  async checkAndRelease(target: ClusterTarget): Promise<void> {
    const { claims, reports, now, stopping } = this.services;
    const { clusterName } = target;
    const began = await now();
    try {
      await this.#check(target);
    } catch (error) {
      if (stopping.aborted) {
        await claims.giveBack(clusterName);
        throw error;
      }
      if (error instanceof PaletteSetupError) {
        const { message } = error;
        await reports.saveSetupProblem(clusterName, { message, at: began });
      }
      await this.#release(target);
      throw error;
    }
    await this.#release(target);
  }

  async #release(target: ClusterTarget): Promise<void> {
    const { claims, reports, now, options } = this.services;
    const { report, failure } = await reports.get(target);
    await claims.release(
      target,
      nextCheckAt(target.clusterName, await now(), options.pace, {
        verdict: failure || !report ? 'unknown' : report.verdict,
        ...(failure?.retryAt && { retryAt: new Date(failure.retryAt) }),
      }),
    );
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
}
