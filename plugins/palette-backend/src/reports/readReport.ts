import type { Report } from 'backstage-plugin-palette-common';
import type { ReportRow } from '../database/tables';

/** Empty parts, for reports of earlier versions, which lack them. */
const partsSince02: Pick<Report, 'unlisted' | 'hosted' | 'catalogRelease'> = {
  unlisted: [],
  hosted: [],
  catalogRelease: '4.8',
};

/** Parses a stored report, which an earlier version of the plugin may have written. */
export function readReport({
  report,
  observed_at: observedAt,
}: Pick<ReportRow, 'report' | 'observed_at'>): Report {
  return {
    ...partsSince02,
    ...JSON.parse(report),
    observedAt: new Date(observedAt).toISOString(),
  };
}
