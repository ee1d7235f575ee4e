import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { NEVER, type Order } from './fleetOrder';
import type { ViewRow } from './VisibleFleet';

/** The row after which a page begins or, going back, before which it ends. */
export interface Position {
  readonly value: string | number | Date;
  readonly clusterName: string;
  readonly back: boolean;
}

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

/** Writes the position of a row as text, which callers send back. */
export function writeCursor(order: Order, row: ViewRow, back: boolean): string {
  const value = order.readValue(row);
  const parts = [
    order.sort,
    value instanceof Date ? value.getTime() : value,
    row.cluster_name,
    back,
  ];
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/**
 * Reads a position that `writeCursor` wrote.
 *
 * @throws InputError where it is no cursor, or one of another sort
 */
export function readCursor(order: Order, cursor: string): Position {
  const read = cursorSchema.safeParse(parseCursor(cursor));
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

function parseCursor(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}
