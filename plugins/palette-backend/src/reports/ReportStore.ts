import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import type {
  ReadFailure,
  ReadFailureClass,
  Report,
} from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import type { ClusterTarget } from '../clusters/ClusterTarget';
import { FleetRecorder } from '../fleet/FleetRecorder';
import { declaredKey } from './declaredKey';
import type { StoredReport } from './StoredReport';

const migrationsDir = resolvePackagePath(
  'backstage-plugin-palette-backend',
  'migrations',
);

/** SQLite gives milliseconds, PostgreSQL a Date. */
type Timestamp = Date | number | string;

interface ReportRow {
  readonly cluster_name: string;
  readonly declared: string;
  readonly report: string;
  readonly observed_at: Timestamp;
}

interface FailureRow {
  readonly cluster_name: string;
  readonly class: ReadFailureClass;
  readonly message: string;
  readonly since: Timestamp;
  readonly at: Timestamp;
  readonly failures: number;
  readonly retry_at: Timestamp | null;
  readonly user_provider: string | null;
}

/** What is kept of a reading that failed. */
export interface FailedReading extends Pick<ReadFailure, 'class' | 'message'> {
  readonly at: Date;
  /** Where only a user's credentials open the cluster: its auth provider. */
  readonly userProvider?: string;
  /** When to try again, from the attempts of this series; undefined where waiting changes nothing. */
  readonly retryAt: (attempts: number) => Date | undefined;
}

/**
 * The latest report of each cluster, and the failure of its latest reading. Reports are kept by cluster and by what was
 * declared, so that two entities that declare one cluster differently do not see each other's; a failure is the cluster's.
 */
export class ReportStore {
  readonly #knex: Knex;
  readonly #fleet: FleetRecorder;

  /** Brings the database's schema up to date first. */
  static async create(
    database: DatabaseService,
    fleet: FleetRecorder,
  ): Promise<ReportStore> {
    const knex = await database.getClient();
    if (!database.migrations?.skip) {
      await knex.migrate.latest({
        directory: migrationsDir,
        // While replicas are replaced, or a version is taken back, the schema is ahead of this code.
        disableMigrationsListValidation: true,
      });
    }
    return new ReportStore(knex, fleet);
  }

  private constructor(knex: Knex, fleet: FleetRecorder) {
    this.#knex = knex;
    this.#fleet = fleet;
  }

  async get(target: ClusterTarget): Promise<StoredReport> {
    const [report, failure] = await Promise.all([
      this.#knex<ReportRow>('cluster_reports')
        .where({
          cluster_name: target.clusterName,
          declared: declaredKey(target),
        })
        .first(),
      this.#knex<FailureRow>('cluster_failures')
        .where({ cluster_name: target.clusterName })
        .first(),
    ]);
    return {
      ...(report && { report: JSON.parse(report.report) as Report }),
      ...(failure && { failure: failureOf(failure) }),
      ...(failure?.user_provider && { userProvider: failure.user_provider }),
    };
  }

  /** Replaces the report; the cluster was read, so an earlier failure is over. */
  async saveReport(target: ClusterTarget, report: Report): Promise<void> {
    await this.#knex.transaction(async tx => {
      await tx<ReportRow>('cluster_reports')
        .insert({
          cluster_name: target.clusterName,
          declared: declaredKey(target),
          report: JSON.stringify(report),
          observed_at: new Date(report.observedAt),
        })
        .onConflict(['cluster_name', 'declared'])
        .merge();
      await tx<FailureRow>('cluster_failures')
        .where({ cluster_name: target.clusterName })
        .delete();
      await this.#fleet.recordReport(tx, target, report);
    });
  }

  /** Keeps the last report; a series of failures keeps its beginning and is counted. */
  async saveFailure(clusterName: string, failed: FailedReading): Promise<void> {
    const { at, message, userProvider = null } = failed;
    await this.#knex.transaction(async tx => {
      const failures = () =>
        tx<FailureRow>('cluster_failures').where({ cluster_name: clusterName });
      await tx<FailureRow>('cluster_failures')
        .insert({
          cluster_name: clusterName,
          class: failed.class,
          message,
          since: at,
          at,
          failures: 0,
          user_provider: userProvider,
        })
        .onConflict('cluster_name')
        .merge(['class', 'message', 'at', 'user_provider']);
      await failures().increment('failures');
      const row = await failures().first();
      await failures().update({
        retry_at: failed.retryAt(row?.failures ?? 1) ?? null,
      });
      await this.#fleet.recordFailure(tx, clusterName, {
        ...failed,
        since: row ? new Date(row.since) : at,
      });
    });
  }

  /** For the overview alone: a cluster that cannot be read for want of setting up has no failed reading. */
  async saveSetupProblem(
    clusterName: string,
    problem: { readonly message: string; readonly at: Date },
  ): Promise<void> {
    await this.#knex.transaction(tx =>
      this.#fleet.recordFailure(tx, clusterName, {
        ...problem,
        class: 'notReported',
      }),
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

function failureOf(row: FailureRow): ReadFailure {
  return {
    class: row.class,
    message: row.message,
    since: isoOf(row.since),
    at: isoOf(row.at),
    attempts: row.failures,
    ...(row.retry_at !== null && { retryAt: isoOf(row.retry_at) }),
  };
}

function isoOf(timestamp: Timestamp): string {
  return new Date(timestamp).toISOString();
}
