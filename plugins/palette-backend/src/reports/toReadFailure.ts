import type { ReadFailure } from 'backstage-plugin-palette-common';
import type { FailureRow } from '../database/tables';
import { toIsoString } from '../database/timestamps';

/** Converts a row's failure to the API's form. */
export function toReadFailure(row: FailureRow): ReadFailure {
  return {
    class: row.class,
    message: row.message,
    since: toIsoString(row.since),
    at: toIsoString(row.at),
    attempts: row.failures,
    ...(row.retry_at !== null && { retryAt: toIsoString(row.retry_at) }),
  };
}
