import {
  type FindingState,
  type HostedClusterFinding,
  type Report,
  type WorkloadFinding,
  compareStates,
  worstState,
} from 'backstage-plugin-palette-common';
import {
  type FindingFilter,
  type NamespaceGroup,
  isNarrowed,
  isProblem,
  matches,
  sortWorstFirst,
} from './findingFilter';

/** Findings that the documentation has no namespace for, shown as one section. */
export interface FurtherGroup {
  /** No name that a namespace could have. */
  readonly id: string;
  readonly of: 'companions' | 'unlisted' | HostedClusterFinding;
  readonly state: FindingState;
  /** All of its findings, the worst first. */
  readonly findings: readonly WorkloadFinding[];
  /** Those of them that pass the filters. */
  readonly shown: readonly WorkloadFinding[];
}

/** The sections beside those of the namespaces that have something to show, the worst first. */
export function listFurtherGroups(
  { hosted, companions, unlisted }: Report,
  filter: FindingFilter,
): readonly FurtherGroup[] {
  const groupOf = (
    id: string,
    of: FurtherGroup['of'],
    findings: readonly WorkloadFinding[],
    state = worstState(findings.map(finding => finding.state)) ?? 'ready',
  ): FurtherGroup => ({
    id,
    of,
    state,
    findings: sortWorstFirst(findings),
    shown: sortWorstFirst(findings).filter(finding => matches(finding, filter)),
  });
  return [
    ...hosted.map(of =>
      groupOf(`Hosted ${of.uid}`, of, of.workloads, of.state),
    ),
    groupOf('Companions', 'companions', companions),
    groupOf('Unlisted', 'unlisted', unlisted),
  ]
    .filter(group => group.shown.length > 0 || isHidden(group, filter))
    .sort((a, b) => compareStates(a.state, b.state));
}

/** Whether it is a hosted cluster of which nothing could be read, and nothing narrows what is shown. */
function isHidden(
  { of, state, findings }: FurtherGroup,
  filter: FindingFilter,
): boolean {
  return (
    typeof of === 'object' &&
    findings.length === 0 &&
    isProblem(state) &&
    filter.view !== 'notApplicable' &&
    !isNarrowed(filter)
  );
}

/** Whether it is worse than every namespace, or as bad and the cause of what is wrong in one. */
export function isMoreUrgent(
  { state, findings }: FurtherGroup,
  namespaces: readonly NamespaceGroup[],
): boolean {
  const [worst] = namespaces;
  if (!worst || !isProblem(state)) {
    return false;
  }
  const causes = new Set(
    namespaces.flatMap(group =>
      group.findings.flatMap(({ because }) => because.causedBy ?? []),
    ),
  );
  const order = compareStates(state, worst.state);
  return (
    order < 0 || (order === 0 && findings.some(({ id }) => causes.has(id)))
  );
}

/** Whether the Palette catalog knows a workload of the section. In hosted clusters it speaks only of those with certainty. */
export function isInCatalog(
  { of }: FurtherGroup,
  { confidence }: WorkloadFinding,
): boolean {
  return (
    of === 'companions' || (of !== 'unlisted' && confidence === 'verified')
  );
}
