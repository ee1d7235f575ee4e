import type {
  ReadFailure,
  ReadFailureClass,
} from 'backstage-plugin-palette-common';

/** SQLite gives milliseconds, PostgreSQL a Date. */
type Timestamp = Date | number | string;

/** A row of `cluster_reports`. */
export interface ReportRow {
  readonly cluster_name: string;
  readonly declared: string;
  readonly report: string;
  readonly observed_at: Timestamp;
}

/** A row of `cluster_failures`. */
export interface FailureRow {
  readonly cluster_name: string;
  readonly class: ReadFailureClass;
  readonly message: string;
  readonly since: Timestamp;
  readonly at: Timestamp;
  readonly failures: number;
  readonly retry_at: Timestamp | null;
  readonly user_provider: string | null;
}

export function failureOf(row: FailureRow): ReadFailure {
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
