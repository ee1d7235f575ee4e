import type { Report, WorkloadFinding } from 'backstage-plugin-palette-common';
import type { ExportFormat } from '../components/ExportButtons';

// Names as the API has them, in every language: a file is read by programs too.
const columns = [
  'namespace',
  'component',
  'kind',
  'state',
  'readyPods',
  'desiredPods',
  'since',
  'sentence',
  'advice',
  'pods',
] as const;

/** The whole report as JSON, as the API and the command line give it, or the findings that are shown as CSV. */
export async function writeFindingsFile(
  format: ExportFormat,
  report: Report,
  shown: readonly WorkloadFinding[],
): Promise<string> {
  if (format === 'json') {
    return `${JSON.stringify(report, undefined, 2)}\n`;
  }
  // Only who exports needs it.
  const { stringify } = await import('csv-stringify/browser/esm/sync');
  const rows = shown.map(finding => ({
    ...finding,
    ...finding.because,
    pods: finding.pods.map(({ name }) => name).join(' '),
  }));
  return stringify(rows, {
    header: true,
    columns: [...columns],
    // Messages of pods are hostile text: in a spreadsheet nothing of them becomes a formula.
    escape_formulas: true,
  });
}
