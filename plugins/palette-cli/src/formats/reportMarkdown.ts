import {
  allFindings,
  type Report,
  type WorkloadFinding,
} from 'backstage-plugin-palette-common';
import { escaped } from './escapedMarkdown';
import { countWords, stateWords, traitWords, verdictWords } from './words';

const quiet: ReadonlySet<string> = new Set([
  'ready',
  'notInstalled',
  'notApplicable',
]);

function row({ state, namespace, component, because }: WorkloadFinding) {
  const cells = [
    stateWords[state],
    namespace,
    component,
    [because.sentence, because.advice].filter(Boolean).join(' '),
  ];
  return `| ${cells.map(escaped).join(' | ')} |`;
}

/** A report for a ticket or a pull request: what needs a look, and how much is well. */
export function reportMarkdown(report: Report): string {
  const loud = allFindings(report).filter(f => !quiet.has(f.state));
  const { partialListing } = report;
  const lines = [
    ...(partialListing ? [`> ${escaped(partialListing.sentence)}`, ''] : []),
    `## ${verdictWords[report.verdict]}: ${countWords(report)}`,
    '',
    escaped(report.headline),
    '',
    escaped(traitWords(report)),
  ];
  if (loud.length > 0) {
    lines.push(
      '',
      '| State | Namespace | Component | Why |',
      '| --- | --- | --- | --- |',
      ...loud.map(row),
    );
  }
  const notes = [...report.contradictions, ...report.notes];
  if (notes.length > 0) {
    lines.push('', ...notes.map(note => `- ${escaped(note)}`));
  }
  return `${lines.join('\n')}\n`;
}
