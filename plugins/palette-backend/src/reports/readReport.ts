import type { Report } from 'backstage-plugin-palette-common';

/** Parts of a report that earlier versions did not have; without them there was nothing to say. */
const partsSince02: Pick<Report, 'unlisted' | 'hosted' | 'catalogRelease'> = {
  unlisted: [],
  hosted: [],
  catalogRelease: '4.8',
};

/** A report from what is stored of it, though an earlier version stored it. */
export function readReport(stored: string): Report {
  return { ...partsSince02, ...JSON.parse(stored) };
}
