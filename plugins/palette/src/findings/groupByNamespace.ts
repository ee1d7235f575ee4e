import {
  type Finding,
  type FindingState,
  type Report,
  compareStates,
} from 'backstage-plugin-palette-common';
import { type FindingFilter, matches } from './findingFilter';
import { sortWorstFirst } from './sortWorstFirst';

/** The findings of one namespace, shown as one section. */
export interface NamespaceGroup {
  readonly namespace: string;
  readonly state: FindingState;
  /** Components that are ready. */
  readonly ready: number;
  /** Components that should be there. */
  readonly expected: number;
  /** ISO 8601; the time when the deletion of the namespace began. */
  readonly terminatingSince?: string;
  /** All findings, worst first. */
  readonly findings: readonly Finding[];
  /** The findings that pass the filter. */
  readonly shown: readonly Finding[];
}

/** Groups findings by namespace, worst first, else in the report's order; without namespaces that show nothing. */
export function groupByNamespace(
  report: Report,
  filter: FindingFilter,
): readonly NamespaceGroup[] {
  return report.namespaces
    .map(
      ({
        namespace,
        state,
        readyComponents,
        expectedComponents,
        terminatingSince,
      }) => {
        const findings = sortWorstFirst(
          report.findings.filter(finding => finding.namespace === namespace),
        );
        return {
          namespace,
          state,
          ready: readyComponents,
          expected: expectedComponents,
          terminatingSince,
          findings,
          shown: findings.filter(finding => matches(finding, filter)),
        };
      },
    )
    .filter(({ shown }) => shown.length > 0)
    .sort((a, b) => compareStates(a.state, b.state));
}
