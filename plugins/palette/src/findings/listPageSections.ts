import type { Report, WorkloadFinding } from 'backstage-plugin-palette-common';
import type { FindingFilter } from './findingFilter';
import { type NamespaceGroup, groupByNamespace } from './groupByNamespace';
import {
  type FurtherGroup,
  isMoreUrgent,
  listFurtherGroups,
} from './listFurtherGroups';
import { takeFirst } from './takeFirst';
import type { PageSection } from './useOpenSections';

/** The most icons in the lines of all sections together. Each icon is several elements. */
const MOST_DOTS = 1_000;

/** The sections that a filter leaves. The page shows first what is urgent, then the namespaces, then what is calm. */
export interface PageSections {
  readonly namespaces: readonly NamespaceGroup[];
  /** What is urgent and what is calm, in one order. */
  readonly further: readonly FurtherGroup[];
  readonly urgent: readonly FurtherGroup[];
  readonly calm: readonly FurtherGroup[];
  /** The sections whose lines have an icon for each finding. */
  readonly withDots: ReadonlySet<NamespaceGroup | FurtherGroup>;
}

/** Lists the sections of a report: trouble comes first, wherever it is, and a cause before its consequences. */
export function listPageSections(
  report: Report,
  filter: FindingFilter,
): PageSections {
  const namespaces = groupByNamespace(report, filter);
  const further = listFurtherGroups(report, filter);
  const urgent = further.filter(group => isMoreUrgent(group, namespaces));
  const calm = further.filter(group => !urgent.includes(group));
  return {
    namespaces,
    further,
    urgent,
    calm,
    withDots: takeFirst(
      [...urgent, ...namespaces, ...calm],
      ({ findings }) => findings.length,
      MOST_DOTS,
    ),
  };
}

/** Orders sections as they may open by themselves: first those with a finding that the URL opens, then as on the page. */
export function orderForOpening(
  { urgent, namespaces, calm }: PageSections,
  isLinked: (finding: WorkloadFinding) => boolean,
): readonly PageSection[] {
  const toSection = (id: string, shown: readonly WorkloadFinding[]) => ({
    id,
    rows: shown.length,
    isFirst: shown.some(isLinked),
  });
  const sections = [
    ...urgent.map(({ id, shown }) => toSection(id, shown)),
    ...namespaces.map(({ namespace, shown }) => toSection(namespace, shown)),
    ...calm.map(({ id, shown }) => toSection(id, shown)),
  ];
  return sections.sort((a, b) => Number(b.isFirst) - Number(a.isFirst));
}
