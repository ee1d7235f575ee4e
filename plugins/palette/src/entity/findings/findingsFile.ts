import type { Report, WorkloadFinding } from 'backstage-plugin-palette-common';
import type { ExportFormat } from '../../components/ExportButtons';

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

type Row = Readonly<
  Record<(typeof columns)[number], string | number | undefined>
>;

function rowOf({
  namespace,
  component,
  kind,
  state,
  readyPods,
  desiredPods,
  since,
  because,
  pods,
}: WorkloadFinding): Row {
  return {
    namespace,
    component,
    kind,
    state,
    readyPods,
    desiredPods,
    since,
    sentence: because.sentence,
    advice: because.advice,
    pods: pods.map(pod => pod.name).join(' '),
  };
}

/** The whole report as JSON, as the API and the command line give it, or the findings that are shown as CSV. */
export async function findingsFile(
  format: ExportFormat,
  report: Report,
  shown: readonly WorkloadFinding[],
): Promise<string> {
  if (format === 'json') {
    return `${JSON.stringify(report, undefined, 2)}\n`;
  }
  // Only who exports needs it.
  const { stringify } = await import('csv-stringify/browser/esm/sync');
  return stringify(shown.map(rowOf), {
    header: true,
    columns: [...columns],
    // Messages of pods are hostile text: in a spreadsheet nothing of them becomes a formula.
    escape_formulas: true,
  });
}
