import {
  type FindingState,
  type HostedClusterFinding,
  type Report,
  type WorkloadFinding,
  compareStates,
  findWorstState,
} from 'backstage-plugin-palette-common';
import {
  type FindingFilter,
  isNarrowed,
  isProblem,
  matches,
} from './findingFilter';
import type { NamespaceGroup } from './groupByNamespace';
import { sortWorstFirst } from './sortWorstFirst';

/** Findings outside the documented namespaces, shown as one section. */
export interface FurtherGroup {
  /** An id that no namespace can have as its name. */
  readonly id: string;
  /** The part of the report that the findings come from. */
  readonly source: 'companions' | 'unlisted' | HostedClusterFinding;
  readonly state: FindingState;
  /** All findings, worst first. */
  readonly findings: readonly WorkloadFinding[];
  /** The findings that pass the filter. */
  readonly shown: readonly WorkloadFinding[];
}

/** Groups the findings outside the documented namespaces, worst first; without groups that show nothing. */
export function listFurtherGroups(
  { hosted, companions, unlisted }: Report,
  filter: FindingFilter,
): readonly FurtherGroup[] {
  const toGroup = (
    id: string,
    source: FurtherGroup['source'],
    findings: readonly WorkloadFinding[],
    state = findCountedState(findings),
  ): FurtherGroup => {
    const sorted = sortWorstFirst(findings);
    return {
      id,
      source,
      state,
      findings: sorted,
      shown: sorted.filter(finding => matches(finding, filter)),
    };
  };
  return [
    ...hosted.map(cluster =>
      toGroup(
        `Hosted ${cluster.uid}`,
        cluster,
        cluster.workloads,
        // Its own state counts waived workloads, too.
        cluster.workloads.some(workload => workload.waived)
          ? findCountedState(cluster.workloads)
          : cluster.state,
      ),
    ),
    toGroup('Companions', 'companions', companions),
    toGroup('Unlisted', 'unlisted', unlisted),
  ]
    .filter(group => group.shown.length > 0 || showsUnread(group, filter))
    .sort((a, b) => compareStates(a.state, b.state));
}

/** Whether a group is worse than every namespace, or as bad and the cause of trouble in one. */
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

/** Whether the Palette catalog has a workload of the group. In hosted clusters it has only verified ones. */
export function isInCatalog(
  { source }: FurtherGroup,
  { confidence }: WorkloadFinding,
): boolean {
  return (
    source === 'companions' ||
    (source !== 'unlisted' && confidence === 'verified')
  );
}

/** Whether a group is a hosted cluster that could not be read, which an unnarrowed filter shows. */
function showsUnread(
  { source, state, findings }: FurtherGroup,
  filter: FindingFilter,
): boolean {
  return (
    typeof source === 'object' &&
    findings.length === 0 &&
    isProblem(state) &&
    filter.view !== 'notApplicable' &&
    !isNarrowed(filter)
  );
}

/** The worst state of the findings that count; waived ones do not. */
function findCountedState(findings: readonly WorkloadFinding[]): FindingState {
  return (
    findWorstState(
      findings.filter(({ waived }) => !waived).map(({ state }) => state),
    ) ?? 'ready'
  );
}
