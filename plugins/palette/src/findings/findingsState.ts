import {
  type Report,
  type WorkloadFinding,
  compareStates,
  statesWorstFirst,
} from 'backstage-plugin-palette-common';
import { type FindingFilter, noFilter, views } from './findingFilter';

/** What is shown of a report: a filter, and the findings that are open. On the tab all of it lives in the URL. */
export interface FindingsState {
  readonly filter: FindingFilter;
  /** See `toFindingKey`. */
  readonly open: readonly string[];
}

export const firstState: FindingsState = { filter: noFilter, open: [] };

/** What names a finding in a URL: `kube-system/proxy`. The namespace is the cluster's own, not a pattern. */
export function toFindingKey({
  id,
  namespace,
}: Pick<WorkloadFinding, 'id' | 'namespace'>): string {
  return `${namespace}/${id.slice(id.lastIndexOf('/') + 1)}`;
}

/** The id of the element that shows a finding; its key may hold what an id may not. */
export function findingElementId(key: string): string {
  return `palette-finding-${key.replace(/[^\w-]/g, '_')}`;
}

const NAMESPACE = 'in';
const FINDING = 'finding';

/** Reads the state from a URL; what cannot be used there is left out. */
export function readFindingsState(params: URLSearchParams): FindingsState {
  return {
    filter: {
      view: oneOf(views, params.get('view')) ?? noFilter.view,
      text: params.get('text') ?? '',
      namespace: params.get(NAMESPACE) ?? '',
      state: oneOf(statesWorstFirst, params.get('state')) ?? '',
    },
    open: params.getAll(FINDING),
  };
}

/** The parameters of a state; others of the page stay. */
export function writeFindingsState(
  { filter, open }: FindingsState,
  before: URLSearchParams,
): URLSearchParams {
  const params = new URLSearchParams(before);
  const values = {
    view: filter.view === noFilter.view ? '' : filter.view,
    text: filter.text,
    [NAMESPACE]: filter.namespace,
    state: filter.state,
  };
  for (const [name, value] of Object.entries(values)) {
    if (value) {
      params.set(name, value);
    } else {
      params.delete(name);
    }
  }
  params.delete(FINDING);
  open.forEach(key => params.append(FINDING, key));
  return params;
}

/** The search of a URL that leads to a namespace, by its name or its pattern in the Palette catalog. */
export function toNamespaceSearch(namespace: string): string {
  return `?${new URLSearchParams({ [NAMESPACE]: namespace })}`;
}

/** The search of a URL that opens a finding. */
export function toFindingSearch(
  finding: Pick<WorkloadFinding, 'id' | 'namespace'>,
): string {
  return `?${new URLSearchParams({ [FINDING]: toFindingKey(finding) })}`;
}

/**
 * The cluster's namespace that a link means: of that name, or the worst of those that a pattern stands for, as the
 * overview has them. Empty where the report has none, so that a link that is out of date hides nothing.
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

function oneOf<Value extends string>(
  values: readonly Value[],
  given: string | null,
): Value | undefined {
  return values.find(value => value === given);
}
