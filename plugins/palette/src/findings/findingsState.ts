import {
  type Report,
  compareStates,
  statesWorstFirst,
} from 'backstage-plugin-palette-common';
import { LONGEST_SEARCH } from '../components/longestSearch';
import { readChoice, withParameters } from '../hooks/urlParameters';
import { FINDING_PARAMETER, NAMESPACE_PARAMETER } from '../links/tabSearch';
import {
  type FindingFilter,
  type View,
  chooseView,
  noFilter,
  views,
} from './findingFilter';

/** The most findings that the URL opens. A link to all findings of a large report would keep a browser busy. */
const MOST_OPEN = 20;

/** The part of a report that is shown: a filter, and the open findings. On the tab it lives in the URL. */
export interface FindingsState {
  readonly filter: ChosenFilter;
  /** Keys of the open findings. */
  readonly open: readonly string[];
}

/** The filter that the reader chose. */
export interface ChosenFilter extends Omit<FindingFilter, 'view' | 'kept'> {
  /** Empty: none chosen, so that the report decides. */
  readonly view: View | '';
}

export const initialState: FindingsState = {
  filter: { ...noFilter, view: '' },
  open: [],
};

/** The filter of a state for one report, which decides what the reader left open. */
export function resolveFilter(
  { filter, open }: FindingsState,
  report: Report,
): FindingFilter {
  const meant = {
    ...filter,
    namespace: findNamespace(report, filter.namespace),
  };
  return filter.view
    ? { ...meant, view: filter.view }
    : // What the reader opened stays, even once it is no problem any more.
      { ...meant, view: chooseView(report, meant), kept: open };
}

/** Reads the state from a URL and ignores values that cannot be used. */
export function readFindingsState(params: URLSearchParams): FindingsState {
  return {
    filter: {
      view: readChoice(params, 'view', views) ?? '',
      text: (params.get('text') ?? '').slice(0, LONGEST_SEARCH),
      namespace: params.get(NAMESPACE_PARAMETER) ?? '',
      state: readChoice(params, 'state', statesWorstFirst) ?? '',
    },
    // The last are those that the reader opened last.
    open: params.getAll(FINDING_PARAMETER).slice(-MOST_OPEN),
  };
}

/** Writes the state into the parameters of a URL and keeps all others. */
export function writeFindingsState(
  { filter, open }: FindingsState,
  before: URLSearchParams,
): URLSearchParams {
  const params = withParameters(before, {
    view: filter.view,
    text: filter.text,
    [NAMESPACE_PARAMETER]: filter.namespace,
    state: filter.state,
  });
  params.delete(FINDING_PARAMETER);
  open.forEach(key => params.append(FINDING_PARAMETER, key));
  return params;
}

/**
 * The namespace of a report that a link means: the one of that name, or the worst of those that match a pattern of the
 * Palette catalog. Empty where the report has none, so that an outdated link hides nothing.
 */
export function findNamespace(report: Report, meant: string): string {
  const { namespaces, findings } = report;
  if (!meant || namespaces.some(({ namespace }) => namespace === meant)) {
    return meant;
  }
  const alike = new Set(
    findings
      .filter(({ id }) => id.slice(0, id.lastIndexOf('/')) === meant)
      .map(({ namespace }) => namespace),
  );
  const [worst] = namespaces
    .filter(({ namespace }) => alike.has(namespace))
    .sort((a, b) => compareStates(a.state, b.state));
  return worst?.namespace ?? '';
}
