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
        this.#rows(visible, filter, from).limit(limit + 1),
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
    const rows: ViewRow[] = await this.#rows(visible, filter, undefined);
    return rows.map(clusterOf);
  }

  #rows(
    visible: Visible,
    filter: FleetFilter,
    from: Position | undefined,
  ): Knex.QueryBuilder {
    const { expression, bindings, falling, sort } = orderOf(filter.sort);
    const back = from?.back ?? false;
    const byName = sort === 'name' || sort === '-name';
    const direction = falling === back ? 'asc' : 'desc';
    // Equal ones are in order of their names, whichever way the sort goes.
    const nameDirection = (byName ? falling : false) === back ? 'asc' : 'desc';
    const query = this.#view
      .clusters(visible)
      .select('*')
      .modify(applyFilter(this.#view.knex, filter))
      .orderByRaw(`${expression} ${direction}`, [...bindings])
      .orderBy('cluster_name', nameDirection);
    if (!from) {
      return query;
    }
    const beyond = direction === 'asc' ? '>' : '<';
    const nameBeyond = nameDirection === 'asc' ? '>' : '<';
    return query.whereRaw(
      `(${expression} ${beyond} ? or (${expression} = ? and cluster_name ${nameBeyond} ?))`,
      [...bindings, from.value, ...bindings, from.value, from.clusterName],
    );
  }
}
