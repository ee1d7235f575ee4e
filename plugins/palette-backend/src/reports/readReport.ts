import type { Report } from 'backstage-plugin-palette-common';

/** Parts that reports of earlier versions lack: there was nothing to say. */
const partsSince02: Pick<Report, 'unlisted' | 'hosted' | 'catalogRelease'> = {
  unlisted: [],
  hosted: [],
  catalogRelease: '4.8',
};

/** Parses a stored report, which an earlier version of the plugin may have written. */
export function readReport(stored: string): Report {
  return { ...partsSince02, ...JSON.parse(stored) };
}
