import type {
  ClusterPage,
  FleetCluster,
  FleetFilter,
} from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import { clusterOf } from './clusterOf';
import { FleetFacets } from './FleetFacets';
import { applyFilter } from './fleetFilter';
import { cursorAt, orderOf, readCursor, type Position } from './fleetOrder';
import type { FleetView, ViewRow } from './FleetView';
import type { Visible } from './VisibleEntities';

const DEFAULT_LIMIT = 50;

/** Lists the fleet from what is stored: filters, order, pages and counts are the database's work. */
export class FleetList {
  readonly #view: FleetView;
  readonly #facets: FleetFacets;

  constructor(view: FleetView) {
    this.#view = view;
    this.#facets = new FleetFacets(view);
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
    const [rows, counts]: [ViewRow[], Awaited<ReturnType<FleetFacets['of']>>] =
      await Promise.all([
        this.#rows(visible, filter, from, limit + 1),
        this.#facets.of(visible, filter),
      ]);
    const shown = rows.slice(0, limit);
    const more = rows.length > limit;
    if (from?.back) {
      shown.reverse();
    }
    const first = shown.at(0);
    const last = shown.at(-1);
    return {
      items: shown.map(clusterOf),
      ...counts,
      ...(last &&
        (from?.back || more) && { nextCursor: cursorAt(order, last, false) }),
      ...(first &&
        (from?.back ? more : from) && {
          previousCursor: cursorAt(order, first, true),
        }),
      asOf: this.#view.now().toISOString(),
    };
  }

  /** All clusters of a filter, in its order. */
  async all(
    visible: Visible,
    filter: FleetFilter,
  ): Promise<readonly FleetCluster[]> {
    const rows: ViewRow[] = await this.#matching(visible, filter)
      .select('*')
      .modify(inOrder(filter));
    return rows.map(clusterOf);
  }

  /** The first so many from a position on, the latest first where it goes back. */
  #rows(
    visible: Visible,
    filter: FleetFilter,
    from: Position | undefined,
    limit: number,
  ): Knex.QueryBuilder {
    const page = this.#matching(visible, filter)
      .select({ name_on_page: 'cluster_name' })
      .modify(beyond(filter, from))
      .modify(inOrder(filter, from))
      .limit(limit);
    // Names are sorted first and rows fetched for those of the page only: sorting whole rows takes twice as long.
    return this.#view
      .clusters('all')
      .join(page.as('page'), 'name_on_page', 'cluster_name')
      .select('fleet.*')
      .modify(inOrder(filter, from));
  }

  #matching(visible: Visible, filter: FleetFilter): Knex.QueryBuilder {
    return this.#view
      .clusters(visible)
      .modify(applyFilter(this.#view.knex, filter));
  }
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
