import {
  type Report,
  compareStates,
  statesWorstFirst,
} from 'backstage-plugin-palette-common';
import { readChoice, withParameters } from '../hooks/urlParameters';
import { FINDING_PARAMETER, NAMESPACE_PARAMETER } from '../links/tabSearch';
import { type FindingFilter, noFilter, views } from './findingFilter';

/** The part of a report that is shown: a filter, and the open findings. On the tab it lives in the URL. */
export interface FindingsState {
  readonly filter: FindingFilter;
  /** Keys of the open findings. */
  readonly open: readonly string[];
}

export const initialState: FindingsState = { filter: noFilter, open: [] };

/** Reads the state from a URL and ignores values that cannot be used. */
export function readFindingsState(params: URLSearchParams): FindingsState {
  return {
    filter: {
      view: readChoice(params, 'view', views) ?? noFilter.view,
      text: params.get('text') ?? '',
      namespace: params.get(NAMESPACE_PARAMETER) ?? '',
      state: readChoice(params, 'state', statesWorstFirst) ?? '',
    },
    open: params.getAll(FINDING_PARAMETER),
  };
}

/** Writes the state into the parameters of a URL and keeps all others. */
export function writeFindingsState(
  { filter, open }: FindingsState,
  before: URLSearchParams,
): URLSearchParams {
  const params = withParameters(before, {
    view: filter.view === noFilter.view ? '' : filter.view,
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
