import type {
  ClusterPage,
  FacetCount,
  FleetFilter,
} from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import { applyFilter } from './fleetFilter';
import type { FleetView } from './FleetView';
import type { Visible } from './VisibleEntities';

/** Of a facet that can have many, the most frequent. */
const MOST_VALUES = 50;
const UNRECOGNISED = 'unrecognised';

/** Facets that are columns of a cluster. */
const columns = {
  type: 'cluster_type',
  verdict: 'effective',
  infrastructure: 'infrastructure',
  owner: 'owner',
} as const;
type ColumnFacet = keyof typeof columns;
const columnFacets = Object.keys(columns) as ColumnFacet[];

type Counted = { readonly count: number | string };
/** So many clusters have these values; null where they have none. */
type Combination = Counted & { readonly [F in ColumnFacet]: string | null };

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
    const [combinations, component] = await Promise.all([
      this.#combinations(visible, filter),
      this.#components(visible, filter),
    ]);
    const facet = (name: ColumnFacet) => summed(combinations, filter, name);
    return {
      total: combinations
        .filter(isWanted(filter))
        .reduce((sum, { count }) => sum + Number(count), 0),
      facets: {
        type: facet('type'),
        verdict: facet('verdict'),
        infrastructure: facet('infrastructure'),
        owner: facet('owner').slice(0, MOST_VALUES),
        component,
      },
    };
  }

  /**
   * In one pass, whatever of these facets the filter says: there are few combinations beside the clusters, so it is applied
   * to them here.
   */
  #combinations(visible: Visible, filter: FleetFilter): Promise<Combination[]> {
    const { type, verdict, infrastructure, owner, ...others } = filter;
    return this.#filtered(visible, others)
      .select(columns)
      .count({ count: '*' })
      .groupBy(Object.values(columns));
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
          const clusters = this.#filtered(visible, parts);
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

  #filtered(visible: Visible, filter: FleetFilter): Knex.QueryBuilder {
    return this.#view
      .clusters(visible)
      .modify(applyFilter(this.#view.knex, filter));
  }
}

function valueOf(combination: Combination, facet: ColumnFacet): string | null {
  return combination[facet] ?? (facet === 'type' ? UNRECOGNISED : null);
}

/** Whether a filter wants these values, but for those of one facet. */
function isWanted(
  filter: FleetFilter,
  except?: ColumnFacet,
): (combination: Combination) => boolean {
  return combination =>
    columnFacets.every(facet => {
      const wanted: readonly string[] = filter[facet] ?? [];
      const value = valueOf(combination, facet);
      return (
        facet === except ||
        wanted.length === 0 ||
        (value !== null && wanted.includes(value))
      );
    });
}

/** The counts of one facet's values under the other parts of the filter, the most first. */
function summed(
  combinations: readonly Combination[],
  filter: FleetFilter,
  facet: ColumnFacet,
): readonly FacetCount[] {
  const counts = new Map<string, number>();
  for (const combination of combinations.filter(isWanted(filter, facet))) {
    const value = valueOf(combination, facet);
    if (value !== null) {
      counts.set(value, (counts.get(value) ?? 0) + Number(combination.count));
    }
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
