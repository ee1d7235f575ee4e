import type { Report } from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import type { FailureRow, ReportRow } from '../database/tables';
import { getLatestTrustedTime } from '../database/timestamps';
import type { ClusterTarget } from '../targets/ClusterTarget';
import { toDeclaredKey } from '../targets/toDeclaredKey';
import type { OutcomeContext } from './OutcomeContext';
import type { StoredReport } from './StoredReport';
import { writeReport } from './writeReport';

/**
 * Replaces a cluster's report and ends its series of failures, unless those are from a later reading.
 *
 * @param judgedFrom - hash of the kept reading that the report stays the same for
 * @returns what is stored now; undefined where something from a later reading stayed
 * @throws ReadError where the report is too large to be kept
 */
export async function saveReportRow(
  tx: Knex.Transaction,
  target: ClusterTarget,
  report: Report,
  { now }: OutcomeContext,
  judgedFrom?: string,
): Promise<StoredReport | undefined> {
  const { clusterName } = target;
  const observedAt = new Date(report.observedAt);
  const later = [
    new Date(observedAt.getTime() + 1),
    getLatestTrustedTime(now),
  ] as const;
  const [saved] = await tx<ReportRow>('cluster_reports')
    .insert({
      cluster_name: clusterName,
      declared: toDeclaredKey(target),
      report: writeReport(report),
      observed_at: observedAt,
      judged_from: judgedFrom ?? null,
    })
    .onConflict(['cluster_name', 'declared'])
    .merge()
    .whereNotBetween('cluster_reports.observed_at', later)
    .returning('cluster_name');
  const failures = () =>
    tx<FailureRow>('cluster_failures').where({ cluster_name: clusterName });
  const failed = await failures().first('cluster_name');
  const ended =
    failed && (await failures().whereNotBetween('at', later).delete());
  return saved && ended !== 0 ? { report } : undefined;
}
