import {
  type Finding,
  type FindingState,
  type Report,
  type WorkloadFinding,
  allFindings,
  compareStates,
} from 'backstage-plugin-palette-common';

export const views = ['problems', 'all', 'notApplicable'] as const;

export type View = (typeof views)[number];

export interface FindingFilter {
  readonly view: View;
  readonly text: string;
  /** Empty: any. */
  readonly namespace: string;
  /** Empty: any. */
  readonly state: FindingState | '';
}

export const noFilter: FindingFilter = {
  view: 'all',
  text: '',
  namespace: '',
  state: '',
};

const problemStates: readonly FindingState[] = [
  'missing',
  'degraded',
  'unknown',
  'progressing',
];

/** States that ask for attention. */
export function isProblem(state: FindingState): boolean {
  return problemStates.includes(state);
}

const inView: Readonly<Record<View, (state: FindingState) => boolean>> = {
  problems: isProblem,
  all: () => true,
  notApplicable: state => state === 'notApplicable',
};

function collectText(finding: WorkloadFinding): string {
  return [
    finding.component,
    finding.namespace,
    finding.kind,
    finding.summary,
    finding.because.sentence,
    ...finding.pods.map(pod => pod.name),
  ]
    .join('\n')
    .toLowerCase();
}

/** Whether a finding passes every filter; all words of the text must occur. */
export function matches(
  finding: WorkloadFinding,
  filter: FindingFilter,
): boolean {
  if (!inView[filter.view](finding.state)) {
    return false;
  }
  if (filter.namespace && finding.namespace !== filter.namespace) {
    return false;
  }
  if (filter.state && finding.state !== filter.state) {
    return false;
  }
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const text = words.length > 0 ? collectText(finding) : '';
  return words.every(word => text.includes(word));
}

/** Whether anything beside the view narrows what is shown. */
export function isNarrowed({ text, namespace, state }: FindingFilter): boolean {
  return Boolean(text.trim() || namespace || state);
}

/** Whether its trouble is caused by another finding's. */
const isConsequence = ({ because }: WorkloadFinding) =>
  Boolean(because.causedBy?.length);

/** The worst first, a cause before its consequences, then by name. */
export function sortWorstFirst<T extends WorkloadFinding>(
  findings: readonly T[],
): T[] {
  return [...findings].sort(
    (a, b) =>
      compareStates(a.state, b.state) ||
      Number(isConsequence(a)) - Number(isConsequence(b)) ||
      a.component.localeCompare(b.component),
  );
}

/** How many findings each view has. */
export function countViews(report: Report): Readonly<Record<View, number>> {
  const all = allFindings(report);
  return {
    problems: all.filter(({ state }) => inView.problems(state)).length,
    all: all.length,
    notApplicable: all.filter(({ state }) => inView.notApplicable(state))
      .length,
  };
}

/** The findings of one namespace, to be shown as one section. */
export interface NamespaceGroup {
  readonly namespace: string;
  readonly state: FindingState;
  readonly ready: number;
  readonly expected: number;
  /** ISO 8601; since when the namespace is being deleted. */
  readonly terminatingSince?: string;
  /** All of its findings, the worst first. */
  readonly findings: readonly Finding[];
  /** Those of them that pass the filters. */
  readonly shown: readonly Finding[];
}

/** The namespaces that have something to show, problems first, in the order of the report otherwise. */
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
