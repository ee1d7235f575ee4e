import type { WorkloadFinding } from './Finding';
import type { Report } from './Report';

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
 * All findings of a report: for components, companions, unlisted workloads, and workloads of hosted clusters.
 *
 * @public
 */
export function collectFindings({
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
 * The findings that count in the verdict: all but waived ones, and those for components that this cluster may do without and
 * that are absent or cannot be seen.
 *
 * @public
 */
export function collectCountedFindings(
  report: Findings,
): readonly WorkloadFinding[] {
  return collectFindings({
    ...report,
    findings: report.findings.filter(f => f.expected),
  }).filter(f => !f.waived);
}
