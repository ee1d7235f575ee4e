import {
  clusterTypes,
  fleetSorts,
  verdictsWorstFirst,
  type FleetFilter,
  type FleetSort,
  type Verdict,
} from 'backstage-plugin-palette-common';
import { LONGEST_SEARCH } from '../components/longestSearch';

/** What the overview shows: a filter and a place in its pages. All of it lives in the URL. */
export interface FleetState {
  readonly filter: FleetFilter;
  readonly cursor?: string;
}

const LISTS = ['verdict', 'type', 'infrastructure', 'owner'] as const;
const TEXTS = ['component', 'text'] as const;
// What is longer is refused by the API, and could not be seen nor cleared on the page.
const LONGEST: Readonly<Record<(typeof TEXTS)[number], number>> = {
  component: 1_000,
  text: LONGEST_SEARCH,
};
const LONGEST_CURSOR = 2_000;
const typeValues: readonly string[] = [...clusterTypes, 'unrecognised'];
const allowed: Readonly<Record<string, readonly string[]>> = {
  verdict: verdictsWorstFirst,
  type: typeValues,
};

/** Reads the state from a URL; what cannot be used there is left out. */
export function readFleetState(params: URLSearchParams): FleetState {
  const lists = LISTS.map(name => [
    name,
    params
      .getAll(name)
      .filter(value => value && (allowed[name]?.includes(value) ?? true)),
  ]).filter(([, values]) => values.length > 0);
  const texts = TEXTS.map(name => [
    name,
    params.get(name)?.slice(0, LONGEST[name]),
  ]).filter(([, value]) => value);
  const sort = params.get('sort');
  const cursor = params.get('cursor');
  return {
    filter: {
      ...Object.fromEntries([...lists, ...texts]),
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
  for (const name of [...LISTS, ...TEXTS, 'sort', 'cursor']) {
    params.delete(name);
  }
  for (const name of LISTS) {
    filter[name]?.forEach(value => params.append(name, value));
  }
  for (const name of TEXTS) {
    if (filter[name]) {
      params.set(name, filter[name]);
    }
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

export function isFiltered({ sort, ...rest }: FleetFilter): boolean {
  return Object.values(rest).some(value =>
    Array.isArray(value) ? value.length > 0 : Boolean(value),
  );
}

function isSort(
  value: string | null,
): value is NonNullable<FleetFilter['sort']> {
  return fleetSorts.some(sort => value === sort || value === `-${sort}`);
}
