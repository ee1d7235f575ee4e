import type { Knex } from 'knex';
import type { FailureRow, ReportRow } from '../database/tables';
import { getLatestTrustedTime } from '../database/timestamps';
import type { FailedReading } from './FailedReading';
import type { OutcomeContext } from './OutcomeContext';

/**
 * Counts a failed reading into its cluster's series of failures.
 *
 * @returns when the series began; undefined where nothing was saved, because a later reading has an outcome or this
 * failure was saved before
 */
export async function saveFailureRow(
  tx: Knex.Transaction,
  clusterName: string,
  failed: FailedReading,
  { now }: OutcomeContext,
): Promise<Date | undefined> {
  const { at } = failed;
  const latest = getLatestTrustedTime(now);
  const [newerReport, before] = await Promise.all([
    tx<ReportRow>('cluster_reports')
      .where({ cluster_name: clusterName })
      .whereBetween('observed_at', [new Date(at.getTime() + 1), latest])
      .first('cluster_name'),
    tx<FailureRow>('cluster_failures')
      .where({ cluster_name: clusterName })
      .first(),
  ]);
  const beforeAt = before && new Date(before.at);
  const isOlder = beforeAt && beforeAt > at && beforeAt <= latest;
  // By an attempt whose connection ended after the commit, or by another check that joined the same reading.
  const isSaved = beforeAt?.getTime() === at.getTime();
  if (newerReport || isOlder || isSaved) {
    return undefined;
  }
  const attempts = (before?.failures ?? 0) + 1;
  const began = before && new Date(before.since);
  const since = began && began <= at ? began : at;
  await tx<FailureRow>('cluster_failures')
    .insert({
      cluster_name: clusterName,
      class: failed.class,
      message: failed.message,
      since,
      at,
      failures: attempts,
      retry_at: failed.retryAt(attempts) ?? null,
      user_provider: failed.userProvider ?? null,
    })
    .onConflict('cluster_name')
    .merge();
  return since;
}
