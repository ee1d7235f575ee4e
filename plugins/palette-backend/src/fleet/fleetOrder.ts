import { InputError } from '@backstage/errors';
import {
  fleetSorts,
  type FleetFilter,
  type FleetSort,
} from 'backstage-plugin-palette-common';
import type { ViewRow } from './fleetView';

/** What has no value comes last in rising order. */
const LAST = 'zzzz';
const NEVER = new Date(8.64e15 / 1000);

interface Order {
  readonly sort: NonNullable<FleetFilter['sort']>;
  readonly falling: boolean;
  /** Of the view's columns. */
  readonly expression: string;
  readonly bindings: readonly (string | Date)[];
  readonly valueOf: (row: ViewRow) => string | number | Date;
}

/** Where a page begins or ends: after (or, going back, before) this row. */
export interface Position {
  readonly value: string | number | Date;
  readonly clusterName: string;
  readonly back: boolean;
}

const orders: Readonly<
  Record<FleetSort, Pick<Order, 'expression' | 'bindings' | 'valueOf'>>
> = {
  verdict: column('rank'),
  name: column('cluster_name'),
  type: text('cluster_type'),
  infrastructure: text('infrastructure'),
  ready: {
    expression: '(expected - ready)',
    bindings: [],
    valueOf: row => row.expected - row.ready,
  },
  since: time('since'),
  checked: time('checked_at'),
};

export function orderOf(sort: FleetFilter['sort'] = 'verdict'): Order {
  const falling = sort.startsWith('-');
  const name = (falling ? sort.slice(1) : sort) as FleetSort;
  if (!fleetSorts.includes(name)) {
    throw new InputError(
      `"${sort}" is no sort: use ${fleetSorts.join(
        ', ',
      )}, with a minus to turn it around.`,
    );
  }
  return { ...orders[name], sort, falling };
}

/** A position as callers hand it back. */
export function cursorAt(order: Order, row: ViewRow, back: boolean): string {
  const value = order.valueOf(row);
  const parts = [
    order.sort,
    value instanceof Date ? { at: value.getTime() } : value,
    row.cluster_name,
    back,
  ];
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** @throws InputError where the cursor is none, or of another sort */
export function readCursor(order: Order, cursor: string): Position {
  try {
    const [sort, value, clusterName, back] = JSON.parse(
      Buffer.from(cursor, 'base64url').toString(),
    );
    const isTime = typeof value === 'object' && Number.isFinite(value?.at);
    const isPlain = ['string', 'number'].includes(typeof value);
    if (
      sort === order.sort &&
      typeof clusterName === 'string' &&
      typeof back === 'boolean' &&
      (isTime || isPlain)
    ) {
      return { value: isTime ? new Date(value.at) : value, clusterName, back };
    }
  } catch {
    // It is no cursor of ours, as below.
  }
  throw new InputError(
    'This cursor does not belong to this list: leave it out to begin with the first page.',
  );
}

function column(name: 'rank' | 'cluster_name') {
  return {
    expression: name,
    bindings: [],
    valueOf: (row: ViewRow) => row[name],
  };
}

function text(name: 'cluster_type' | 'infrastructure') {
  return {
    expression: `coalesce(${name}, ?)`,
    bindings: [LAST],
    valueOf: (row: ViewRow) => row[name] ?? LAST,
  };
}

function time(name: 'since' | 'checked_at') {
  return {
    expression: `coalesce(${name}, ?)`,
    bindings: [NEVER],
    valueOf: (row: ViewRow) => new Date(row[name] ?? NEVER),
  };
}
