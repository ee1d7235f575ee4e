import {
  collectFindings,
  type Report,
  type WorkloadFinding,
} from 'backstage-plugin-palette-common';
import { describeEvents, describeLogs } from './describeEvidence';
import { describeTraits } from './describeTraits';
import { escapeMarkdown } from './escapeMarkdown';
import {
  describeCounts,
  describeReason,
  stateWords,
  verdictWords,
} from './words';

const quiet: ReadonlySet<string> = new Set([
  'ready',
  'notInstalled',
  'notApplicable',
]);

/** A report for a ticket or a pull request: the findings that need a look, and how many components are ready. */
export function formatMarkdown(report: Report): string {
  const loud = collectFindings(report).filter(f => !quiet.has(f.state));
  const { partialListing } = report;
  const lines = [
    ...(partialListing
      ? [`> ${escapeMarkdown(partialListing.sentence)}`, '']
      : []),
    `## ${verdictWords[report.verdict]}: ${describeCounts(report)}`,
    '',
    escapeMarkdown(report.headline),
    '',
    escapeMarkdown(describeTraits(report)),
  ];
  if (loud.length > 0) {
    lines.push(
      '',
      '| State | Namespace | Component | Why |',
      '| --- | --- | --- | --- |',
      ...loud.map(toRow),
    );
  }
  lines.push(...loud.flatMap(formatEvidence));
  const notes = [...report.contradictions, ...report.notes];
  if (notes.length > 0) {
    lines.push('', ...notes.map(note => `- ${escapeMarkdown(note)}`));
  }
  return `${lines.join('\n')}\n`;
}

/** A list of the last events of a finding, and its previous logs as code. */
function formatEvidence(finding: WorkloadFinding): readonly string[] {
  const events = describeEvents(finding);
  const logs = describeLogs(finding);
  if (events.length + logs.length === 0) {
    return [];
  }
  const { namespace, component } = finding;
  return [
    '',
    `**${escapeMarkdown(`${namespace} / ${component}`)}**`,
    '',
    ...events.map(event => `- ${escapeMarkdown(event)}`),
    // Indented text is code, which no sign within can end.
    ...(logs.length > 0
      ? ['', '<!-- -->', '', ...logs.map(line => `    ${line}`)]
      : []),
  ];
}

function toRow(finding: WorkloadFinding): string {
  const { state, namespace, component } = finding;
  const cells = [
    stateWords[state],
    namespace,
    component,
    describeReason(finding),
  ];
  return `| ${cells.map(escapeMarkdown).join(' | ')} |`;
}
