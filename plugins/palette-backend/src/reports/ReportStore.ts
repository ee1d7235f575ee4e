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
}

/**
 * The latest report of each cluster, and the failure of its latest reading. Reports are kept by cluster and by what was
 * declared, so that two entities that declare one cluster differently do not see each other's; a failure is the cluster's.
 */
export class ReportStore {
  readonly #knex: Knex;

  /** Brings the database's schema up to date first. */
  static async create(database: DatabaseService): Promise<ReportStore> {
    const knex = await database.getClient();
    if (!database.migrations?.skip) {
      await knex.migrate.latest({ directory: migrationsDir });
    }
    return new ReportStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
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
    });
  }

  /** Keeps the last report; a series of failures keeps its beginning. */
  async saveFailure(
    clusterName: string,
    failure: Pick<ReadFailure, 'class' | 'message'>,
    at: Date,
  ): Promise<void> {
    await this.#knex<FailureRow>('cluster_failures')
      .insert({
        cluster_name: clusterName,
        class: failure.class,
        message: failure.message,
        since: at,
        at,
      })
      .onConflict('cluster_name')
      .merge(['class', 'message', 'at']);
  }
}

function failureOf(row: FailureRow): ReadFailure {
  return {
    class: row.class,
    message: row.message,
    since: new Date(row.since).toISOString(),
    at: new Date(row.at).toISOString(),
  };
}
