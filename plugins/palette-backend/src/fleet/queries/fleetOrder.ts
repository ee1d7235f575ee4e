import { InputError } from '@backstage/errors';
import {
  fleetSorts,
  type FleetFilter,
  type FleetSort,
} from 'backstage-plugin-palette-common';
import type { ViewRow } from './VisibleFleet';

/** How the fleet is sorted. */
export interface Order extends SortKey {
  readonly sort: NonNullable<FleetFilter['sort']>;
  readonly falling: boolean;
}

/** The value that rows are sorted by, in SQL and from a row. */
export interface SortKey {
  /** Over the view's columns. */
  readonly expression: string;
  readonly bindings: readonly (string | Date)[];
  readonly kind: 'number' | 'text' | 'time';
  readonly readValue: (row: ViewRow) => string | number | Date;
}

/** Stands for no value: last in rising order. */
const LAST = 'zzzz';
/** Stands for no time: last in rising order. */
export const NEVER = new Date(8.64e15 / 1000);

const sortKeys: Readonly<Record<FleetSort, SortKey>> = {
  verdict: {
    expression: 'rank',
    bindings: [],
    kind: 'number',
    readValue: row => row.rank,
  },
  name: {
    expression: 'cluster_name',
    bindings: [],
    kind: 'text',
    readValue: row => row.cluster_name,
  },
  type: sortByText('cluster_type'),
  infrastructure: sortByText('infrastructure'),
  ready: {
    expression: '(expected - ready)',
    bindings: [],
    kind: 'number',
    readValue: row => row.expected - row.ready,
  },
  since: {
    // As the page shows it: since when the worst finding has its state, else since when the verdict holds.
    expression:
      'coalesce(case when stale then since else coalesce(worst_since, since) end, ?)',
    bindings: [NEVER],
    kind: 'time',
    readValue: row =>
      new Date((row.stale ? row.since : row.worst_since ?? row.since) ?? NEVER),
  },
  checked: sortByTime('checked_at'),
};

/**
 * Reads an order from its name.
 *
 * @throws InputError where there is no such sort
 */
export function readOrder(sort: FleetFilter['sort'] = 'verdict'): Order {
  const falling = sort.startsWith('-');
  const name = (falling ? sort.slice(1) : sort) as FleetSort;
  if (!fleetSorts.includes(name)) {
    throw new InputError(
      `"${sort}" is no sort: use ${fleetSorts.join(
        ', ',
      )}, with a minus to turn it around.`,
    );
  }
  return { ...sortKeys[name], sort, falling };
}

function sortByText(column: 'cluster_type' | 'infrastructure'): SortKey {
  return {
    expression: `coalesce(${column}, ?)`,
    bindings: [LAST],
    kind: 'text',
    readValue: row => row[column] ?? LAST,
  };
}

function sortByTime(column: 'checked_at'): SortKey {
  return {
    expression: `coalesce(${column}, ?)`,
    bindings: [NEVER],
    kind: 'time',
    readValue: row => new Date(row[column] ?? NEVER),
  };
}
