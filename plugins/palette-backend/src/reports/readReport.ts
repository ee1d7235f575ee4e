import type { Report } from 'backstage-plugin-palette-common';

/** Empty parts, for reports of earlier versions, which lack them. */
const partsSince02: Pick<Report, 'unlisted' | 'hosted' | 'catalogRelease'> = {
  unlisted: [],
  hosted: [],
  catalogRelease: '4.8',
};

/** Parses a stored report, which an earlier version of the plugin may have written. */
export function readReport(stored: string): Report {
  return { ...partsSince02, ...JSON.parse(stored) };
}
