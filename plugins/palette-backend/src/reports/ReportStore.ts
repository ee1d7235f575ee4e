import type { LoggerService } from '@backstage/backend-plugin-api';
import type { ReadFailure, Report } from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import { runWithRetries } from '../database/runWithRetries';
import type { FailureRow, ReportRow } from '../database/tables';
import { toIsoString } from '../database/timestamps';
import type { ClusterTarget } from '../targets/ClusterTarget';
import { quote } from '../targets/quote';
import { toDeclaredKey } from '../targets/toDeclaredKey';
import type { DeclaredReport } from './DeclaredReport';
import type { FailedReading } from './FailedReading';
import type { OutcomeContext } from './OutcomeContext';
import { readReport } from './readReport';
import { saveFailureRow } from './saveFailureRow';
import { saveReportRow } from './saveReportRow';
import type { StoredReport } from './StoredReport';
import { toReadFailure } from './toReadFailure';

/** A reading that found what the reading before found. */
export interface RepeatedReading {
  /** Hash of the kept reading. */
  readonly judgedFrom: string;
  readonly observedAt: Date;
}

/**
 * The latest report of each cluster, and the failure of its latest reading. Reports are kept by cluster and by what was
 * declared, so that two entities that declare one cluster differently do not see each other's report. A failure belongs
 * to the cluster.
 *
 * The reading that began last is the latest, whichever ended last: an older outcome replaces nothing. A stored time that is
 * later than now comes from a wrong clock, and any outcome replaces it.
 */
export class ReportStore {
  readonly #knex: Knex;
  readonly #logger: LoggerService | undefined;

  constructor(options: {
    readonly knex: Knex;
    readonly logger?: LoggerService;
  }) {
    this.#knex = options.knex;
    this.#logger = options.logger;
  }

  /** Reads the stored outcome of a cluster as an entity declares it; empty where it was never checked. */
  async get(target: ClusterTarget): Promise<StoredReport> {
    const { clusterName } = target;
    const [report, failure] = await runWithRetries(
      `read what is known of cluster ${quote(clusterName)}`,
      this.#logger,
      () =>
        Promise.all([
          this.#report(target).first(),
          this.#failure(clusterName).first(),
        ]),
    );
    return {
      ...(report && { report: readReport(report) }),
      ...(failure && { failure: toReadFailure(failure) }),
      ...(failure?.user_provider && { userProvider: failure.user_provider }),
    };
  }

  /** The time of the latest outcome, ISO 8601; undefined where the cluster was never checked. */
  async getLatestTime(target: ClusterTarget): Promise<string | undefined> {
    const { clusterName } = target;
    const [report, failure] = await runWithRetries(
      `read when cluster ${quote(clusterName)} was checked`,
      this.#logger,
      () =>
        Promise.all([
          this.#report(target).first('observed_at'),
          this.#failure(clusterName).first('at'),
        ]),
    );
    return toIsoString(failure?.at ?? report?.observed_at ?? null);
  }

  /**
   * Replaces the report and ends the failure, unless those are from a later reading.
   *
   * @param judgedFrom - the kept reading that the report stays the same for
   * @returns what is stored now; undefined where something from a later reading stayed
   * @throws ReadError where the report is too large to be kept
   */
  saveReport(
    tx: Knex.Transaction,
    target: ClusterTarget,
    report: Report,
    context: OutcomeContext,
    judgedFrom?: string,
  ): Promise<StoredReport | undefined> {
    return saveReportRow(tx, target, report, context, judgedFrom);
  }

  /** Whether the report is of this kept reading and stays the same for it. */
  async isJudgedFrom(
    target: ClusterTarget,
    judgedFrom: string,
  ): Promise<boolean> {
    const row = await runWithRetries(
      `read what cluster ${quote(target.clusterName)} was judged from`,
      this.#logger,
      () =>
        this.#report(target)
          .where({ judged_from: judgedFrom })
          .first('cluster_name'),
    );
    return row !== undefined;
  }

  /**
   * Gives the report a new time, where it is of this kept reading and stays the same for it.
   *
   * @returns whether there is such a report
   */
  async renewReport(
    tx: Knex.Transaction,
    target: ClusterTarget,
    { judgedFrom, observedAt }: RepeatedReading,
  ): Promise<boolean> {
    const renewed = await tx<ReportRow>('cluster_reports')
      .where({
        cluster_name: target.clusterName,
        declared: toDeclaredKey(target),
        judged_from: judgedFrom,
      })
      .where('observed_at', '<', observedAt)
      .update({ observed_at: observedAt });
    return renewed > 0;
  }

  /** Lists the reports of a cluster, each with what was declared for it. */
  async listReports(
    tx: Knex.Transaction,
    clusterName: string,
  ): Promise<readonly DeclaredReport[]> {
    const rows = await tx<ReportRow>('cluster_reports')
      .where({ cluster_name: clusterName })
      .orderBy('declared');
    return rows.map(row => ({
      declared: row.declared,
      report: readReport(row),
    }));
  }

  /** Replaces a report by another judgement of the same reading. */
  async replaceReport(
    tx: Knex.Transaction,
    clusterName: string,
    { declared, report }: DeclaredReport,
  ): Promise<void> {
    await tx<ReportRow>('cluster_reports')
      .where({ cluster_name: clusterName, declared })
      .update({ report: JSON.stringify(report), judged_from: null });
  }

  /**
   * Counts a failure and keeps the last report.
   *
   * @returns when the unbroken series of failures began; undefined where nothing was saved, because a later reading has
   * an outcome or this failure was saved before
   */
  saveFailure(
    tx: Knex.Transaction,
    clusterName: string,
    failed: FailedReading,
    context: OutcomeContext,
  ): Promise<Date | undefined> {
    return saveFailureRow(tx, clusterName, failed, context);
  }

  /**
   * Takes the retry that is due, so that only one of the backends that share the database makes it.
   *
   * @param failure - as it was read
   * @param until - when others may try if this retry never ends
   * @returns false where another backend was faster
   */
  async takeRetry(
    clusterName: string,
    failure: ReadFailure,
    until: Date,
  ): Promise<boolean> {
    const taken = await this.#knex<FailureRow>('cluster_failures')
      .where({
        cluster_name: clusterName,
        failures: failure.attempts,
        retry_at: failure.retryAt ? new Date(failure.retryAt) : null,
      })
      .update({ retry_at: until });
    return taken > 0;
  }

  /** Whether there is a report of this cluster, whatever was declared. */
  async hasReport(clusterName: string): Promise<boolean> {
    const row = await this.#knex<ReportRow>('cluster_reports')
      .where({ cluster_name: clusterName })
      .first('cluster_name');
    return row !== undefined;
  }

  #report(target: ClusterTarget) {
    return this.#knex<ReportRow>('cluster_reports').where({
      cluster_name: target.clusterName,
      declared: toDeclaredKey(target),
    });
  }

  #failure(clusterName: string) {
    return this.#knex<FailureRow>('cluster_failures').where({
      cluster_name: clusterName,
    });
  }
}
