import type { Report, WorkloadFinding } from 'backstage-plugin-palette-common';
import { noFilter } from './findingFilter';
import { listFurtherGroups } from './listFurtherGroups';

/** Finds the ids of the sections with a finding that the predicate accepts. */
export function findSections(
  report: Report,
  accepts: (finding: WorkloadFinding) => boolean,
): readonly string[] {
  const namespaces = report.findings
    .filter(accepts)
    .map(({ namespace }) => namespace);
  const further = listFurtherGroups(report, noFilter)
    .filter(({ findings }) => findings.some(accepts))
    .map(({ id }) => id);
  return [...new Set(namespaces), ...further];
}
