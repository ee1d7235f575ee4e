import type { Report, WorkloadFinding } from './types';

/**
 * The parts of a report that hold findings.
 *
 * @public
 */
export type Findings = Pick<
  Report,
  'findings' | 'companions' | 'unlisted' | 'hosted'
>;

/**
 * All findings of a report, whatever they are of.
 *
 * @public
 */
export function allFindings({
  findings,
  companions,
  unlisted,
  hosted,
}: Findings): readonly WorkloadFinding[] {
  return [
    ...findings,
    ...companions,
    ...unlisted,
    ...hosted.flatMap(h => h.workloads),
  ];
}

/**
 * The findings that count in the verdict: what is optional and cannot be seen changes nothing.
 *
 * @public
 */
export function countedFindings(report: Findings): readonly WorkloadFinding[] {
  return allFindings({
    ...report,
    findings: report.findings.filter(f => f.expected),
  });
}
