import {
  collectFindings,
  writeReportTicket,
  type Report,
} from 'backstage-plugin-palette-common';
import { describeLogs } from './describeEvidence';

/** The report to hand on. Previous logs, present only where somebody asked for them, follow it as code. */
export function formatMarkdown(report: Report): string {
  const logs = collectFindings(report).flatMap(describeLogs);
  return [
    writeReportTicket(report),
    // Indented text is code, which no sign within can end.
    ...(logs.length > 0
      ? ['', '<!-- -->', '', ...logs.map(line => `    ${line}`), '']
      : []),
  ].join('\n');
}
