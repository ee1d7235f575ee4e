import type {
  DatabaseService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { ReadFailure, Report } from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import type { ClusterTarget } from '../clusters/ClusterTarget';
import { quoted } from '../clusters/quoted';
import type { Clock } from '../database/Clock';
import { databaseClock } from '../database/databaseClock';
import { migrateDatabase } from '../database/migrateDatabase';
import { retrying } from '../database/retrying';
import { FleetRecorder } from '../fleet/FleetRecorder';
import { declaredKey } from './declaredKey';
import { OutcomeTransactions } from './OutcomeTransactions';
import { readReport } from './readReport';
import { failureOf, type FailureRow, type ReportRow } from './reportRows';
import { saveFailureRow } from './saveFailureRow';
import type { StoredReport } from './StoredReport';

/** What is kept of a reading that failed. */
export interface FailedReading extends Pick<ReadFailure, 'class' | 'message'> {
  /** When the attempt began: the attempt that began last is the latest. */
  readonly at: Date;
  /** Where only a user's credentials open the cluster: its auth provider. */
  readonly userProvider?: string;
  /** When to try again, from the attempts of this series; undefined where waiting changes nothing. */
  readonly retryAt: (attempts: number) => Date | undefined;
}

/**
 * The latest report of each cluster, and the failure of its latest reading. Reports are kept by cluster and by what was
 * declared, so that two entities that declare one cluster differently do not see each other's; a failure is the cluster's.
 *
 * The reading that began last is the latest, whichever ended last: an older outcome replaces nothing. A stored time that is
 * later than now is of a clock that was wrong, and any outcome replaces it.
 */
export class ReportStore {
  readonly #knex: Knex;
  readonly #fleet: FleetRecorder;
  readonly #outcomes: OutcomeTransactions;
  readonly #logger: LoggerService | undefined;

  /**
   * Brings the database's schema up to date first.
   *
   * @param options - `now`: by default the database's clock
   */
  static async create(
    database: DatabaseService,
    fleet: FleetRecorder,
    options: { readonly now?: Clock; readonly logger?: LoggerService } = {},
  ): Promise<ReportStore> {
    const knex = await database.getClient();
    if (!database.migrations?.skip) {
      await migrateDatabase(knex, options.logger);
    }
    return new ReportStore(knex, fleet, options);
  }

  private constructor(
    knex: Knex,
    fleet: FleetRecorder,
    options: { readonly now?: Clock; readonly logger?: LoggerService },
  ) {
    this.#knex = knex;
    this.#fleet = fleet;
    this.#logger = options.logger;
    this.#outcomes = new OutcomeTransactions({
      knex,
      now: options.now ?? databaseClock(knex),
      logger: options.logger,
    });
  }

  async get(target: ClusterTarget): Promise<StoredReport> {
    const { clusterName } = target;
    const [report, failure] = await retrying(
      `read what is known of cluster ${quoted(clusterName)}`,
      this.#logger,
      () =>
        Promise.all([
          this.#knex<ReportRow>('cluster_reports')
            .where({
              cluster_name: clusterName,
              declared: declaredKey(target),
            })
            .first(),
          this.#knex<FailureRow>('cluster_failures')
            .where({ cluster_name: clusterName })
            .first(),
        ]),
    );
    return {
      ...(report && { report: readReport(report.report) }),
      ...(failure && { failure: failureOf(failure) }),
      ...(failure?.user_provider && { userProvider: failure.user_provider }),
    };
  }

  /** Replaces the report and ends the failure, unless they are of a reading that began later. */
  async saveReport(target: ClusterTarget, report: Report): Promise<void> {
    const { clusterName } = target;
    const what = `saved the report of cluster ${quoted(clusterName)}`;
    await this.#outcomes.run(clusterName, what, async (tx, { now }) => {
      const observedAt = new Date(
        Math.min(Date.parse(report.observedAt), now.getTime()),
      );
      const dated = { ...report, observedAt: observedAt.toISOString() };
      await tx<ReportRow>('cluster_reports')
        .insert({
          cluster_name: clusterName,
          declared: declaredKey(target),
          report: JSON.stringify(dated),
          observed_at: observedAt,
        })
        .onConflict(['cluster_name', 'declared'])
        .merge()
        .whereNotBetween('cluster_reports.observed_at', [
          new Date(observedAt.getTime() + 1),
          now,
        ]);
      await tx<FailureRow>('cluster_failures')
        .where({ cluster_name: clusterName })
        .whereNotBetween('at', [new Date(observedAt.getTime() + 1), now])
        .delete();
      await this.#fleet.recordReport(tx, target, dated, now);
    });
  }

  /**
   * Keeps the last report; a series of failures keeps its beginning and is counted. Where a reading that began later has
   * an outcome, nothing changes.
   */
  async saveFailure(clusterName: string, failed: FailedReading): Promise<void> {
    const what = `saved why cluster ${quoted(clusterName)} could not be read`;
    await this.#outcomes.run(clusterName, what, async (tx, context) => {
      const { now } = context;
      const at = new Date(Math.min(failed.at.getTime(), now.getTime()));
      const dated = { ...failed, at };
      const since = await saveFailureRow(tx, clusterName, dated, context);
      if (since) {
        const failure = { ...dated, since };
        await this.#fleet.recordFailure(tx, clusterName, failure, now);
      }
    });
  }

  /** For the overview alone: a cluster that cannot be read for want of setting up has no failed reading. */
  async saveSetupProblem(
    clusterName: string,
    problem: { readonly message: string; readonly at: Date },
  ): Promise<void> {
    const what = `saved what cluster ${quoted(clusterName)} lacks`;
    await this.#outcomes.run(clusterName, what, (tx, { now }) =>
      this.#fleet.recordFailure(
        tx,
        clusterName,
        { ...problem, class: 'notReported' },
        now,
      ),
    );
  }

  /**
   * Takes the attempt that is due for oneself, so that of several portals on one database one makes it.
   *
   * @param failure - as it was read
   * @param until - when others may try, should this attempt come to no end
   * @returns false where another was faster
   */
  async claimAttempt(
    clusterName: string,
    failure: ReadFailure,
    until: Date,
  ): Promise<boolean> {
    const claimed = await this.#knex<FailureRow>('cluster_failures')
      .where({
        cluster_name: clusterName,
        failures: failure.attempts,
        retry_at: failure.retryAt ? new Date(failure.retryAt) : null,
      })
      .update({ retry_at: until });
    return claimed > 0;
  }

  /** Whether there is a report of this cluster, whoever declared what. */
  async hasReport(clusterName: string): Promise<boolean> {
    const row = await this.#knex<ReportRow>('cluster_reports')
      .where({ cluster_name: clusterName })
      .first('cluster_name');
    return row !== undefined;
  }
}
