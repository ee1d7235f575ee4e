import type {
  ClusterPage,
  FleetCluster,
  FleetFilter,
} from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import { countFleet, type FleetCounts } from './countFleet';
import { filterFleet } from './filterFleet';
import { readCursor, writeCursor, type Position } from './fleetCursor';
import { readOrder } from './fleetOrder';
import type { FleetView } from './FleetView';
import { toFleetCluster } from './toFleetCluster';
import type { Visible } from '../../clusters/VisibleEntities';
import { viewColumns, type ViewRow, type VisibleFleet } from './VisibleFleet';

const DEFAULT_LIMIT = 50;

/** Lists the fleet from what is stored: filters, order, pages and counts are the database's work. */
export class FleetList {
  readonly #view: FleetView;

  constructor(view: FleetView) {
    this.#view = view;
  }

  /**
   * Gives one page of the clusters that a filter asks for, and how many there are.
   *
   * @param page - `limit`: rows of a page, by default 50
   * @throws InputError where the cursor belongs to another order
   */
  async getPage(
    visible: Visible,
    filter: FleetFilter,
    page: { readonly limit?: number; readonly cursor?: string } = {},
  ): Promise<ClusterPage> {
    const order = readOrder(filter.sort);
    const from = page.cursor ? readCursor(order, page.cursor) : undefined;
    const limit = page.limit ?? DEFAULT_LIMIT;
    const fleet = await this.#view.open(visible);
    const [rows, counts]: [ViewRow[], FleetCounts] = await Promise.all([
      selectPage(fleet, filter, from, limit + 1),
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
      items: shown.map(row => toFleetCluster(row, fleet)),
      ...counts,
      ...(last &&
        (from?.back || more) && {
          nextCursor: writeCursor(order, last, false),
        }),
      ...(first &&
        (from?.back ? more : from) && {
          previousCursor: writeCursor(order, first, true),
        }),
      asOf: fleet.asOf.toISOString(),
    };
  }

  /** All clusters that a filter asks for, in its order. */
  async listAll(
    visible: Visible,
    filter: FleetFilter,
  ): Promise<readonly FleetCluster[]> {
    const fleet = await this.#view.open(visible);
    const rows: ViewRow[] = await selectMatching(fleet, filter)
      .select([...viewColumns])
      .modify(sortRows(filter));
    return rows.map(row => toFleetCluster(row, fleet));
  }
}

/** One page of rows after `from`, reversed when paging back. */
function selectPage(
  fleet: VisibleFleet,
  filter: FleetFilter,
  from: Position | undefined,
  limit: number,
): Knex.QueryBuilder {
  const page = selectMatching(fleet, filter)
    .select({ name_on_page: 'cluster_name' })
    .modify(whereBeyond(filter, from))
    .modify(sortRows(filter, from))
    .limit(limit);
  // Sorts names first, and fetches the rows of the page only: sorting whole rows takes twice as long.
  return fleet
    .selectClusters()
    .join(page.as('page'), 'name_on_page', 'cluster_name')
    .select([...viewColumns])
    .modify(sortRows(filter, from));
}

function selectMatching(
  fleet: VisibleFleet,
  filter: FleetFilter,
): Knex.QueryBuilder {
  return fleet.selectClusters().modify(filterFleet(fleet, filter));
}

/** Sort direction of the column, and of the name that breaks ties. */
function chooseDirections(
  filter: FleetFilter,
  from: Position | undefined,
): { readonly values: 'asc' | 'desc'; readonly names: 'asc' | 'desc' } {
  const { falling, sort } = readOrder(filter.sort);
  const back = from?.back ?? false;
  const isByName = sort === 'name' || sort === '-name';
  return {
    values: falling === back ? 'asc' : 'desc',
    // Equal values are sorted by rising names, whichever way the sort goes.
    names: (isByName ? falling : false) === back ? 'asc' : 'desc',
  };
}

function sortRows(
  filter: FleetFilter,
  from?: Position,
): (query: Knex.QueryBuilder) => void {
  const { expression, bindings } = readOrder(filter.sort);
  const { values, names } = chooseDirections(filter, from);
  return query => {
    query
      .orderByRaw(`${expression} ${values}`, [...bindings])
      .orderBy('cluster_name', names);
  };
}

/** Keeps the rows after a position. */
function whereBeyond(
  filter: FleetFilter,
  from: Position | undefined,
): (query: Knex.QueryBuilder) => void {
  const { expression, bindings } = readOrder(filter.sort);
  const { values, names } = chooseDirections(filter, from);
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
