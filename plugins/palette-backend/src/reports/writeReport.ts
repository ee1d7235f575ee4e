import { ReadError, type Report } from 'backstage-plugin-palette-common';

/** The most that a report may have as JSON, bytes. Real reports have up to a few MB. */
export const MAX_REPORT_BYTES = 20_000_000;

/**
 * Writes a report as JSON.
 *
 * @throws ReadError where it is larger than any report of a Palette cluster
 */
export function writeReport(report: Report): string {
  const json = JSON.stringify(report);
  if (Buffer.byteLength(json) > MAX_REPORT_BYTES) {
    throw new ReadError(
      'invalidResponse',
      `The report of this cluster was not kept, because it is larger than ${
        MAX_REPORT_BYTES / 1_000_000
      } MB. Reports of Palette clusters are far smaller: find out what made so many pods and namespaces there.`,
    );
  }
  return json;
}
