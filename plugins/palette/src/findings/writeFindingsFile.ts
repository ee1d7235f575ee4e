import {
  type Report,
  type WorkloadFinding,
  dateSentence,
  describeFindingInBrief,
  describeFindingWaiver,
  writeFindingInBrief,
} from 'backstage-plugin-palette-common';
import type { ExportFormat } from '../components/ExportButtons';

// Programs read the file too, so the names are those of the API in every language.
const columns = [
  'namespace',
  'component',
  'kind',
  'state',
  'readyPods',
  'desiredPods',
  'since',
  'inBrief',
  'sentence',
  'advice',
  'pods',
  'waived',
] as const;

/** Writes the whole report as JSON, like the API and the command line, or the shown findings as CSV. */
export async function writeFindingsFile(
  format: ExportFormat,
  report: Report,
  shown: readonly WorkloadFinding[],
): Promise<string> {
  if (format === 'json') {
    return `${JSON.stringify(report, undefined, 2)}\n`;
  }
  // Loaded only for an export.
  const { stringify } = await import('csv-stringify/browser/esm/sync');
  const rows = shown.map(finding => ({
    ...finding,
    ...finding.because,
    inBrief: writeFindingInBrief(describeFindingInBrief(finding)),
    // An age would be of the moment of reading for as long as the file is kept.
    sentence: dateSentence(finding, report.observedAt),
    pods: finding.pods.map(({ name }) => name).join(' '),
    waived: finding.waived && describeFindingWaiver(finding.waived),
  }));
  return stringify(rows, {
    header: true,
    columns: [...columns],
    // Messages of pods are hostile text and must not become formulas in a spreadsheet.
    escape_formulas: true,
  });
}
