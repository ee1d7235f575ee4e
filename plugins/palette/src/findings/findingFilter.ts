import {
  type FindingState,
  type Report,
  type WorkloadFinding,
  collectFindings,
} from 'backstage-plugin-palette-common';
import { toFindingKey } from '../links/tabSearch';

/** The choices of findings to look at. */
export const views = ['problems', 'all', 'notApplicable'] as const;

export type View = (typeof views)[number];

/** A filter of a report's findings. */
export interface FindingFilter {
  readonly view: View;
  /** Keys of findings that the view shows whatever their state. */
  readonly kept?: readonly string[];
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

/** The view of a reader who chose none: problems where there are any and nothing else is asked for. */
export function chooseView(
  report: Report,
  filter: Omit<FindingFilter, 'view'>,
): View {
  const hasProblems =
    collectFindings(report).some(each => isInView(each, 'problems')) ||
    report.hosted.some(({ state }) => isProblem(state));
  return hasProblems && report.verdict !== 'conformant' && !isNarrowed(filter)
    ? 'problems'
    : 'all';
}

/** Whether a state asks for attention. */
export function isProblem(state: FindingState): boolean {
  return problemStates.includes(state);
}

/** Whether a finding passes the filter; all words of the text must occur in it. */
export function matches(
  finding: WorkloadFinding,
  filter: FindingFilter,
): boolean {
  if (
    !isInView(finding, filter.view) &&
    !filter.kept?.includes(toFindingKey(finding))
  ) {
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

/** Whether a filter narrows its view. */
export function isNarrowed({
  text,
  namespace,
  state,
}: Omit<FindingFilter, 'view'>): boolean {
  return Boolean(text.trim() || namespace || state);
}

/** Counts the findings of each view. */
export function countViews(report: Report): Readonly<Record<View, number>> {
  const all = collectFindings(report);
  return {
    problems: all.filter(finding => isInView(finding, 'problems')).length,
    all: all.length,
    notApplicable: all.filter(finding => isInView(finding, 'notApplicable'))
      .length,
  };
}

function isInView({ state, waived }: WorkloadFinding, view: View): boolean {
  switch (view) {
    case 'problems':
      return isProblem(state) && !waived;
    case 'notApplicable':
      return state === 'notApplicable';
    default:
      return true;
  }
}

function collectText(finding: WorkloadFinding): string {
  return [
    finding.component,
    finding.namespace,
    finding.kind,
    finding.summary,
    finding.because.sentence,
    finding.waived?.reason ?? '',
    ...finding.pods.map(pod => pod.name),
  ]
    .join('\n')
    .toLowerCase();
}
