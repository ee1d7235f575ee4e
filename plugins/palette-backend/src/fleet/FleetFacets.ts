import type {
  ClusterPage,
  FacetCount,
  FleetFilter,
} from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import { applyFilter, type Facet } from './fleetFilter';
import type { FleetView } from './FleetView';
import type { Visible } from './VisibleEntities';

/** Of a facet that can have many, the most frequent. */
const MOST_VALUES = 50;
const UNRECOGNISED = 'unrecognised';

/** Facets with few values, by their columns. */
const small = {
  type: 'cluster_type',
  verdict: 'effective',
  infrastructure: 'infrastructure',
} as const;
type SmallFacet = keyof typeof small;
const smallFacets = Object.keys(small) as SmallFacet[];

type Counted = { readonly count: number | string };
type Values = { readonly [F in SmallFacet]?: string | null };

/** Counts the clusters of a filter, and of each value that a facet could take under its other parts. */
export class FleetFacets {
  readonly #view: FleetView;

  constructor(view: FleetView) {
    this.#view = view;
  }

  async of(
    visible: Visible,
    filter: FleetFilter,
  ): Promise<Pick<ClusterPage, 'total' | 'facets'>> {
    // Those that the filter says nothing of are counted over the same rows, and so in one pass.
    const open = smallFacets.filter(facet => !filter[facet]?.length);
    const [together, owner, component, ...apart] = await Promise.all([
      this.#counts(visible, filter, open),
      this.#owners(visible, filter),
      this.#components(visible, filter),
      ...smallFacets
        .filter(facet => !open.includes(facet))
        .map(facet => this.#counts(visible, filter, [facet], facet)),
    ]);
    const closed = smallFacets.filter(facet => !open.includes(facet));
    const facet = (name: SmallFacet) =>
      summed(
        open.includes(name) ? together : apart[closed.indexOf(name)],
        name,
      );
    return {
      total: together.reduce((sum, { count }) => sum + Number(count), 0),
      facets: {
        type: facet('type'),
        verdict: facet('verdict'),
        infrastructure: facet('infrastructure'),
        owner,
        component,
      },
    };
  }

  #counts(
    visible: Visible,
    filter: FleetFilter,
    facets: readonly SmallFacet[],
    except?: Facet,
  ): Promise<(Values & Counted)[]> {
    const columns = Object.fromEntries(facets.map(name => [name, small[name]]));
    const query = this.#filtered(visible, filter, except).count({ count: '*' });
    return facets.length === 0
      ? query
      : query.select(columns).groupBy(Object.values(columns));
  }

  async #owners(
    visible: Visible,
    filter: FleetFilter,
  ): Promise<readonly FacetCount[]> {
    const rows: (Counted & { readonly value: string })[] = await this.#filtered(
      visible,
      filter,
      'owner',
    )
      .whereNotNull('owner')
      .select({ value: 'owner' })
      .count({ count: '*' })
      .groupBy('owner')
      .orderBy([{ column: 'count', order: 'desc' }, { column: 'owner' }])
      .limit(MOST_VALUES);
    return rows.map(({ value, count }) => ({ value, count: Number(count) }));
  }

  async #components(
    visible: Visible,
    filter: FleetFilter,
  ): Promise<readonly FacetCount[]> {
    const { sort, component, ...parts } = filter;
    const isWhole =
      visible === 'all' &&
      Object.values(parts).every(part => part === undefined);
    const findings: Knex.QueryBuilder = this.#view.knex('fleet_findings');
    const rows: (Counted & { readonly value: string })[] = await findings
      .modify(query => {
        if (!isWhole) {
          const clusters = this.#filtered(visible, filter, 'component');
          query.whereIn('cluster_name', clusters.select('cluster_name'));
        }
      })
      .select({ value: 'finding_id' })
      .count({ count: '*' })
      .groupBy('finding_id')
      .orderBy([{ column: 'count', order: 'desc' }, { column: 'finding_id' }])
      .limit(MOST_VALUES);
    return rows.map(({ value, count }) => ({ value, count: Number(count) }));
  }

  #filtered(
    visible: Visible,
    filter: FleetFilter,
    except?: Facet,
  ): Knex.QueryBuilder {
    return this.#view
      .clusters(visible)
      .modify(applyFilter(this.#view.knex, filter, except));
  }
}

/** The counts of one facet's values, the most first. */
function summed(
  rows: readonly (Values & Counted)[],
  facet: SmallFacet,
): readonly FacetCount[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = row[facet] ?? (facet === 'type' ? UNRECOGNISED : undefined);
    if (value) {
      counts.set(value, (counts.get(value) ?? 0) + Number(row.count));
    }
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
