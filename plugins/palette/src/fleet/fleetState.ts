import {
  fleetFilterNames,
  fleetFilters,
  fleetSorts,
  type FleetFilter,
  type FleetFilterDefinition,
  type FleetFilterName,
  type FleetSort,
  type Verdict,
} from 'backstage-plugin-palette-common';

/** What the overview shows: a filter and a place in its pages. All of it lives in the URL. */
export interface FleetState {
  readonly filter: FleetFilter;
  readonly cursor?: string;
}

/** Filters of the API that have no control on the page: nobody could see nor clear them. */
const WITHOUT_CONTROL: readonly FleetFilterName[] = ['entity', 'stale'];
const pageFilterNames = fleetFilterNames.filter(
  name => !WITHOUT_CONTROL.includes(name),
);
/** A longer value could not be seen on the page, and the API or a proxy may refuse it. */
const LONGEST_VALUE = 1_000;
const LONGEST_CURSOR = 2_000;
const LONGEST_SHOWN = 100;

/** Reads the state from a URL; what cannot be used there is left out. */
export function readFleetState(params: URLSearchParams): FleetState {
  const sort = params.get('sort');
  const cursor = params.get('cursor');
  return {
    filter: {
      ...Object.fromEntries(
        pageFilterNames.flatMap(name => {
          const value = readFilter(fleetFilters[name], params.getAll(name));
          return value ? [[name, value]] : [];
        }),
      ),
      ...(isSort(sort) && { sort }),
    },
    ...(cursor && cursor.length <= LONGEST_CURSOR && { cursor }),
  };
}

/** The parameters of a state; others of the page stay. */
export function writeFleetState(
  { filter, cursor }: FleetState,
  before: URLSearchParams,
): URLSearchParams {
  const params = new URLSearchParams(before);
  for (const name of [...pageFilterNames, 'sort', 'cursor']) {
    params.delete(name);
  }
  for (const name of pageFilterNames) {
    [filter[name] ?? []]
      .flat()
      .filter(value => value !== '')
      .forEach(value => params.append(name, String(value)));
  }
  if (filter.sort) {
    params.set('sort', filter.sort);
  }
  if (cursor) {
    params.set('cursor', cursor);
  }
  return params;
}

/** Another filter begins with its first page. */
export function withFilter(
  { filter }: FleetState,
  change: Partial<FleetFilter>,
): FleetState {
  return { filter: { ...filter, ...change } };
}

/** A tile shows its verdict alone; pressed again it shows all. */
export function withVerdict(state: FleetState, verdict: Verdict): FleetState {
  const shown = state.filter.verdict ?? [];
  const pressed = shown.length === 1 && shown[0] === verdict;
  return withFilter(state, { verdict: pressed ? undefined : [verdict] });
}

/** A header sorts by its column; pressed again the other way round. */
export function withSort(state: FleetState, column: FleetSort): FleetState {
  const { sort = 'verdict' } = state.filter;
  return withFilter(state, { sort: sort === column ? `-${column}` : column });
}

/** Whether any filter is set; the sort does not count. */
export function isFiltered({ sort, ...filters }: FleetFilter): boolean {
  return Object.values(filters).some(value =>
    Array.isArray(value) ? value.length > 0 : Boolean(value),
  );
}

/** How many filters are set besides the search. */
export function countFilters({ sort, text, ...filters }: FleetFilter): number {
  return Object.values(filters).filter(value =>
    Array.isArray(value) ? value.length > 0 : Boolean(value),
  ).length;
}

/** The change of a filter that clears all of the page's filters; the sort stays. */
export function clearFilters(): Partial<FleetFilter> {
  return Object.fromEntries(pageFilterNames.map(name => [name, undefined]));
}

/** The values of the address that the page cannot use, as `type=edge`. */
export function findIgnored(params: URLSearchParams): readonly string[] {
  const isUsable = (name: FleetFilterName, value: string) => {
    const { values }: FleetFilterDefinition = fleetFilters[name];
    return !WITHOUT_CONTROL.includes(name) && (values?.includes(value) ?? true);
  };
  const ofFilters = fleetFilterNames.flatMap(name =>
    params
      .getAll(name)
      .filter(value => value && !isUsable(name, value))
      .map(value => `${name}=${value.slice(0, LONGEST_SHOWN)}`),
  );
  const sort = params.get('sort');
  return sort && !isSort(sort)
    ? [...ofFilters, `sort=${sort.slice(0, LONGEST_SHOWN)}`]
    : ofFilters;
}

/** The address without what the page cannot use. */
export function forgetIgnored(before: URLSearchParams): URLSearchParams {
  const params = writeFleetState(readFleetState(before), before);
  WITHOUT_CONTROL.forEach(name => params.delete(name));
  return params;
}

/** Reads a filter from the values of its parameter; undefined where none can be used. */
function readFilter(
  { shape, values, maxLength }: FleetFilterDefinition,
  given: readonly string[],
): string | readonly string[] | true | undefined {
  if (shape === 'flag') {
    return given[0] === 'true' || undefined;
  }
  if (shape === 'list') {
    const usable = given.filter(
      value => value && (values?.includes(value) ?? true),
    );
    return usable.length > 0 ? usable : undefined;
  }
  const value = given[0]?.slice(0, maxLength ?? LONGEST_VALUE);
  return value && (values?.includes(value) ?? true) ? value : undefined;
}

function isSort(
  value: string | null,
): value is NonNullable<FleetFilter['sort']> {
  return fleetSorts.some(sort => value === sort || value === `-${sort}`);
}
