import type {
  ClusterPage,
  FleetCluster,
  FleetFilter,
} from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import { clusterOf } from './clusterOf';
import { countFleet, type FleetCounts } from './countFleet';
import { applyFilter } from './fleetFilter';
import { cursorAt, orderOf, readCursor, type Position } from './fleetOrder';
import type { FleetView } from './FleetView';
import { viewColumns, type ViewRow, type VisibleFleet } from './VisibleFleet';
import type { Visible } from './VisibleEntities';

const DEFAULT_LIMIT = 50;

/** Lists the fleet from what is stored: filters, order, pages and counts are the database's work. */
export class FleetList {
  readonly #view: FleetView;

  constructor(view: FleetView) {
    this.#view = view;
  }

  /** @throws InputError where the cursor is not of this order */
  async page(
    visible: Visible,
    filter: FleetFilter,
    page: { readonly limit?: number; readonly cursor?: string } = {},
  ): Promise<ClusterPage> {
    const order = orderOf(filter.sort);
    const from = page.cursor ? readCursor(order, page.cursor) : undefined;
    const limit = page.limit ?? DEFAULT_LIMIT;
    const fleet = await this.#view.of(visible);
    const [rows, counts]: [ViewRow[], FleetCounts] = await Promise.all([
      rowsFrom(fleet, filter, from, limit + 1),
      countFleet(fleet, filter),
    ]);
    const shown = rows.slice(0, limit);
    const more = rows.length > limit;
    if (from?.back) {
      shown.reverse();
    }
    const first = shown.at(0);
    const last = shown.at(-1);
    return {
      items: shown.map(row => clusterOf(row, visible)),
      ...counts,
      ...(last &&
        (from?.back || more) && { nextCursor: cursorAt(order, last, false) }),
      ...(first &&
        (from?.back ? more : from) && {
          previousCursor: cursorAt(order, first, true),
        }),
      asOf: fleet.asOf.toISOString(),
    };
  }

  /** All clusters of a filter, in its order. */
  async all(
    visible: Visible,
    filter: FleetFilter,
  ): Promise<readonly FleetCluster[]> {
    const rows: ViewRow[] = await matching(await this.#view.of(visible), filter)
      .select([...viewColumns])
      .modify(inOrder(filter));
    return rows.map(row => clusterOf(row, visible));
  }
}

/** The first so many from a position on, the latest first where it goes back. */
function rowsFrom(
  fleet: VisibleFleet,
  filter: FleetFilter,
  from: Position | undefined,
  limit: number,
): Knex.QueryBuilder {
  const page = matching(fleet, filter)
    .select({ name_on_page: 'cluster_name' })
    .modify(beyond(filter, from))
    .modify(inOrder(filter, from))
    .limit(limit);
  // Names are sorted first and rows fetched for those of the page only: sorting whole rows takes twice as long.
  return fleet
    .clusters()
    .join(page.as('page'), 'name_on_page', 'cluster_name')
    .select([...viewColumns])
    .modify(inOrder(filter, from));
}

function matching(fleet: VisibleFleet, filter: FleetFilter): Knex.QueryBuilder {
  return fleet.clusters().modify(applyFilter(fleet.knex, filter));
}

/** Which way the values of a filter's order go, and the names where those are equal. */
function directionsOf(
  filter: FleetFilter,
  from: Position | undefined,
): { readonly values: 'asc' | 'desc'; readonly names: 'asc' | 'desc' } {
  const { falling, sort } = orderOf(filter.sort);
  const back = from?.back ?? false;
  const byName = sort === 'name' || sort === '-name';
  return {
    values: falling === back ? 'asc' : 'desc',
    // Equal ones are in order of their names, whichever way the sort goes.
    names: (byName ? falling : false) === back ? 'asc' : 'desc',
  };
}

function inOrder(
  filter: FleetFilter,
  from?: Position,
): (query: Knex.QueryBuilder) => void {
  const { expression, bindings } = orderOf(filter.sort);
  const { values, names } = directionsOf(filter, from);
  return query => {
    query
      .orderByRaw(`${expression} ${values}`, [...bindings])
      .orderBy('cluster_name', names);
  };
}

/** Keeps what comes after a position. */
function beyond(
  filter: FleetFilter,
  from: Position | undefined,
): (query: Knex.QueryBuilder) => void {
  const { expression, bindings } = orderOf(filter.sort);
  const { values, names } = directionsOf(filter, from);
  const after = { asc: '>', desc: '<' };
  return query => {
    if (from) {
      query.whereRaw(
        `(${expression} ${after[values]} ? or (${expression} = ? and cluster_name ${after[names]} ?))`,
        [...bindings, from.value, ...bindings, from.value, from.clusterName],
      );
    }
  };
}
