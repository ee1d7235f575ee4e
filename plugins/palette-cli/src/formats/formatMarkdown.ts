import {
  collectFindings,
  type Report,
  type WorkloadFinding,
} from 'backstage-plugin-palette-common';
import { describeTraits } from './describeTraits';
import { escapeMarkdown } from './escapeMarkdown';
import {
  describeCounts,
  describeReason,
  describeState,
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
  const notes = [...report.contradictions, ...report.notes];
  if (notes.length > 0) {
    lines.push('', ...notes.map(note => `- ${escapeMarkdown(note)}`));
  }
  return `${lines.join('\n')}\n`;
}

function toRow(finding: WorkloadFinding): string {
  const { namespace, component } = finding;
  const cells = [
    describeState(finding),
    namespace,
    component,
    describeReason(finding),
  ];
  return `| ${cells.map(escapeMarkdown).join(' | ')} |`;
}
