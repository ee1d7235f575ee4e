import type {
  ClusterPage,
  FacetCount,
  FleetCluster,
  FleetFilter,
} from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import { applyFilter, type Facet } from './fleetFilter';
import { cursorAt, orderOf, readCursor, type Position } from './fleetOrder';
import { clusterOf, fleetView, type ViewRow } from './fleetView';
import type { Visible } from './VisibleEntities';

const MOST_VALUES = 50;
const DEFAULT_LIMIT = 50;
const UNRECOGNISED = 'unrecognised';

/** Lists the fleet from what is stored: filters, order, pages and counts are the database's work. */
export class FleetList {
  readonly #knex: Knex;
  readonly #staleAfterMs: number;
  readonly #now: () => Date;

  constructor(options: {
    readonly knex: Knex;
    /** From what age on a report is vouched for no more, ms. */
    readonly staleAfterMs: number;
    readonly now: () => Date;
  }) {
    this.#knex = options.knex;
    this.#staleAfterMs = options.staleAfterMs;
    this.#now = options.now;
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
    const counted = (facet: Facet, value: string) =>
      this.#facet(visible, filter, facet, value);
    const [rows, total, ...facets] = await Promise.all([
      this.#rows(visible, filter, from).limit(limit + 1),
      this.#view(visible)
        .modify(applyFilter(this.#knex, filter))
        .count({ count: '*' }),
      counted('type', 'cluster_type'),
      counted('verdict', 'effective'),
      counted('infrastructure', 'infrastructure'),
      counted('owner', 'owner'),
      this.#components(visible, filter),
    ] as const);
    const shown = (rows as ViewRow[]).slice(0, limit);
    const more = rows.length > limit;
    if (from?.back) {
      shown.reverse();
    }
    const first = shown.at(0);
    const last = shown.at(-1);
    const [type, verdict, infrastructure, owner, component] = facets;
    return {
      items: shown.map(clusterOf),
      total: Number(total[0].count),
      ...(last &&
        (from?.back || more) && { nextCursor: cursorAt(order, last, false) }),
      ...(first &&
        (from?.back ? more : from) && {
          previousCursor: cursorAt(order, first, true),
        }),
      facets: { type, verdict, infrastructure, owner, component },
      asOf: this.#now().toISOString(),
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

  #view(visible: Visible): Knex.QueryBuilder {
    const staleBefore = new Date(this.#now().getTime() - this.#staleAfterMs);
    return fleetView(this.#knex, visible, staleBefore);
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
    const query = this.#view(visible)
      .select('*')
      .modify(applyFilter(this.#knex, filter))
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

  async #facet(
    visible: Visible,
    filter: FleetFilter,
    facet: Facet,
    column: string,
  ): Promise<readonly FacetCount[]> {
    const rows: { value: string | null; count: number | string }[] =
      await this.#view(visible)
        .modify(applyFilter(this.#knex, filter, facet))
        .select({ value: column })
        .count({ count: '*' })
        .groupBy(column)
        .orderBy([{ column: 'count', order: 'desc' }, { column }])
        .limit(MOST_VALUES);
    return rows.flatMap(({ value, count }) => {
      const named = value ?? (facet === 'type' ? UNRECOGNISED : undefined);
      return named ? [{ value: named, count: Number(count) }] : [];
    });
  }

  async #components(
    visible: Visible,
    filter: FleetFilter,
  ): Promise<readonly FacetCount[]> {
    const clusters = this.#view(visible)
      .select('cluster_name')
      .modify(applyFilter(this.#knex, filter, 'component'));
    const findings: Knex.QueryBuilder = this.#knex('fleet_findings');
    const rows: { value: string; count: number | string }[] = await findings
      .whereIn('cluster_name', clusters)
      .select({ value: 'finding_id' })
      .countDistinct({ count: 'cluster_name' })
      .groupBy('finding_id')
      .orderBy([{ column: 'count', order: 'desc' }, { column: 'finding_id' }])
      .limit(MOST_VALUES);
    return rows.map(({ value, count }) => ({ value, count: Number(count) }));
  }
}
