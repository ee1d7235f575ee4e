import { InputError } from '@backstage/errors';
import {
  fleetSorts,
  type FleetFilter,
  type FleetSort,
} from 'backstage-plugin-palette-common';
import { z } from 'zod';
import type { ViewRow } from './VisibleFleet';

/** What has no value comes last in rising order. */
const LAST = 'zzzz';
const NEVER = new Date(8.64e15 / 1000);

type Kind = 'number' | 'text' | 'time';

// No text of a database holds a NUL.
const text = z.string().refine(value => !value.includes('\0'));
const valueSchemas = {
  number: z.int32(),
  text,
  time: z
    .int()
    .min(0)
    .max(NEVER.getTime())
    .transform(ms => new Date(ms)),
};
/** Sort, value, name, whether it goes back. */
const cursorSchema = z.tuple([z.string(), z.unknown(), text, z.boolean()]);

interface Order {
  readonly sort: NonNullable<FleetFilter['sort']>;
  readonly falling: boolean;
  /** Of the view's columns. */
  readonly expression: string;
  readonly bindings: readonly (string | Date)[];
  readonly kind: Kind;
  readonly valueOf: (row: ViewRow) => string | number | Date;
}

/** Where a page begins or ends: after (or, going back, before) this row. */
export interface Position {
  readonly value: string | number | Date;
  readonly clusterName: string;
  readonly back: boolean;
}

const orders: Readonly<
  Record<FleetSort, Pick<Order, 'expression' | 'bindings' | 'kind' | 'valueOf'>>
> = {
  verdict: column('rank'),
  name: column('cluster_name'),
  type: named('cluster_type'),
  infrastructure: named('infrastructure'),
  ready: {
    expression: '(expected - ready)',
    bindings: [],
    kind: 'number',
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
    value instanceof Date ? value.getTime() : value,
    row.cluster_name,
    back,
  ];
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** @throws InputError where the cursor is none, or of another sort */
export function readCursor(order: Order, cursor: string): Position {
  const read = cursorSchema.safeParse(parsedCursor(cursor));
  const value =
    read.success && valueSchemas[order.kind].safeParse(read.data[1]);
  if (
    !read.success ||
    !value ||
    !value.success ||
    read.data[0] !== order.sort
  ) {
    throw new InputError(
      'This cursor does not belong to this list: leave it out to begin with the first page.',
    );
  }
  const [, , clusterName, back] = read.data;
  return { value: value.data, clusterName, back };
}

function parsedCursor(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}

function column(name: 'rank' | 'cluster_name') {
  return {
    expression: name,
    bindings: [],
    kind: (name === 'rank' ? 'number' : 'text') as Kind,
    valueOf: (row: ViewRow) => row[name],
  };
}

function named(name: 'cluster_type' | 'infrastructure') {
  return {
    expression: `coalesce(${name}, ?)`,
    bindings: [LAST],
    kind: 'text' as Kind,
    valueOf: (row: ViewRow) => row[name] ?? LAST,
  };
}

function time(name: 'since' | 'checked_at') {
  return {
    expression: `coalesce(${name}, ?)`,
    bindings: [NEVER],
    kind: 'time' as Kind,
    valueOf: (row: ViewRow) => new Date(row[name] ?? NEVER),
  };
}
