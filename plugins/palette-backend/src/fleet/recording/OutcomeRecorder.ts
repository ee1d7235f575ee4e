import { applyWaivers, type Report } from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import type { FailedReading } from '../../reports/FailedReading';
import type { OutcomeContext } from '../../reports/OutcomeContext';
import type { RepeatedReading, ReportStore } from '../../reports/ReportStore';
import type { StoredReport } from '../../reports/StoredReport';
import type { ClusterTarget } from '../../targets/ClusterTarget';
import { quote } from '../../targets/quote';
import type { WaiverStore } from '../../waivers/WaiverStore';
import type { FleetRecorder } from './FleetRecorder';
import type { OutcomeTransactions } from './OutcomeTransactions';
import type { OutcomeFeed } from './OutcomeFeed';
import type { RecordedOutcome, RecordedTransition } from './RecordedOutcome';
import { areRecorded } from './transitionRows';

export interface OutcomeRecorderServices {
  readonly transactions: OutcomeTransactions;
  readonly reports: ReportStore;
  readonly waivers: Pick<WaiverStore, 'listFor'>;
  readonly fleet: FleetRecorder;
  readonly feed: OutcomeFeed;
}

/**
 * Records the outcome of a check: the latest report or failure, and what the fleet keeps of it, in one transaction. Each
 * method gives the transitions that it recorded, after the commit, and tells the feed of the outcome once.
 */
export class OutcomeRecorder {
  readonly #services: OutcomeRecorderServices;

  constructor(services: OutcomeRecorderServices) {
    this.#services = services;
  }

  /**
   * Replaces the cluster's report and ends its failure, unless a later reading already has an outcome.
   *
   * @param report - without waivers, which are put on it here, so that none is forgotten that was made during the reading
   * @param options - `confirms`: whether the report may confirm that a component is missing; `judgedFrom`: the kept reading
   * for which the report stays the same
   * @returns the transitions, and what is stored now; `stored` is absent where something from a later reading stayed
   */
  async recordReport(
    target: ClusterTarget,
    report: Report,
    {
      confirms = true,
      judgedFrom,
    }: { readonly confirms?: boolean; readonly judgedFrom?: string } = {},
  ): Promise<{
    readonly transitions: readonly RecordedTransition[];
    readonly stored?: StoredReport;
  }> {
    const { clusterName } = target;
    const { reports, waivers, fleet } = this.#services;
    let stored: StoredReport | undefined;
    const transitions = await this.#record(
      clusterName,
      `saved the report of cluster ${quote(clusterName)}`,
      async (tx, context) => {
        const { now } = context;
        const observedAt = notAfter(now, new Date(report.observedAt));
        const read = { ...report, observedAt: observedAt.toISOString() };
        const inForce = await waivers.listFor(clusterName, observedAt, tx);
        const dated =
          inForce.length > 0 ? applyWaivers(read, inForce, target) : read;
        stored = await reports.saveReport(
          tx,
          target,
          dated,
          context,
          // What a waiver covers is judged again when the waiver ends.
          dated === read ? judgedFrom : undefined,
        );
        return fleet.recordReport(tx, target, dated, { now, confirms });
      },
    );
    return { transitions, ...(stored && { stored }) };
  }

  /**
   * Records that a conformant cluster was read again and is as it was.
   *
   * @returns false where the report has to be made and recorded again, and nothing was recorded
   */
  async recordRepeated(
    target: ClusterTarget,
    { judgedFrom, observedAt }: RepeatedReading,
  ): Promise<boolean> {
    const { clusterName } = target;
    const { reports, fleet } = this.#services;
    let isRecorded = false;
    await this.#record(
      clusterName,
      `saved that cluster ${quote(clusterName)} is as it was`,
      async (tx, { now }) => {
        const reading = { judgedFrom, observedAt: notAfter(now, observedAt) };
        const isAsJudged =
          (await fleet.isConformant(tx, target, reading.observedAt)) &&
          (await reports.renewReport(tx, target, reading));
        isRecorded = isAsJudged;
        return isAsJudged
          ? fleet.recordRepeated(tx, clusterName, reading.observedAt)
          : undefined;
      },
    );
    return isRecorded;
  }

  /** Judges the stored reports of a cluster again, after waivers changed. */
  judgeAgain(clusterName: string): Promise<readonly RecordedTransition[]> {
    const { reports, waivers, fleet } = this.#services;
    return this.#record(
      clusterName,
      `judged cluster ${quote(clusterName)} again`,
      async (tx, { now }) => {
        let outcome: RecordedOutcome | undefined;
        for (const kept of await reports.listReports(tx, clusterName)) {
          const readAt = new Date(kept.report.observedAt);
          const report = applyWaivers(
            kept.report,
            await waivers.listFor(clusterName, readAt, tx),
            { clusterName },
          );
          if (report !== kept.report) {
            const judged = { ...kept, report };
            await reports.replaceReport(tx, clusterName, judged);
            // The fleet has the cluster with one declaration, so one of the reports counts.
            outcome =
              (await fleet.recordJudgement(tx, clusterName, judged, now)) ??
              outcome;
          }
        }
        return outcome;
      },
    );
  }

  /** Counts a failed reading and keeps the last report. Where a later reading has an outcome, nothing changes. */
  recordFailure(
    clusterName: string,
    failed: FailedReading,
  ): Promise<readonly RecordedTransition[]> {
    const { reports, fleet } = this.#services;
    return this.#record(
      clusterName,
      `saved why cluster ${quote(clusterName)} could not be read`,
      async (tx, context) => {
        const { now } = context;
        const dated = { ...failed, at: notAfter(now, failed.at) };
        const since = await reports.saveFailure(
          tx,
          clusterName,
          dated,
          context,
        );
        return since
          ? fleet.recordFailure(tx, clusterName, { ...dated, since }, now)
          : undefined;
      },
    );
  }

  /** Records a set-up problem for the overview alone, because no reading was tried. */
  recordSetupProblem(
    clusterName: string,
    problem: { readonly message: string; readonly at: Date },
  ): Promise<readonly RecordedTransition[]> {
    return this.#record(
      clusterName,
      `saved what cluster ${quote(clusterName)} lacks`,
      (tx, { now }) =>
        this.#services.fleet.recordFailure(
          tx,
          clusterName,
          { ...problem, class: 'notReported' },
          now,
        ),
    );
  }

  async #record(
    clusterName: string,
    what: string,
    save: (
      tx: Knex.Transaction,
      context: OutcomeContext,
    ) => Promise<RecordedOutcome | undefined>,
  ): Promise<readonly RecordedTransition[]> {
    const { transactions, feed } = this.#services;
    let recorded: RecordedOutcome | undefined;
    await transactions.run(clusterName, what, async (tx, context) => {
      const added = await save(tx, context);
      // A transaction whose commit was not confirmed finds its own outcome, and adds nothing a second time.
      const isStored = await areRecorded(tx, recorded?.transitions ?? []);
      recorded = isStored ? recorded : added;
    });
    if (!recorded) {
      return [];
    }
    feed.publish(recorded);
    return recorded.transitions;
  }
}

/** No cluster was read later than now, whatever a clock said. */
function notAfter(now: Date, time: Date): Date {
  return time > now ? now : time;
}
