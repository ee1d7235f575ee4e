import type {
  ClusterPage,
  FacetCount,
  FleetFilter,
} from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import { applyFilter } from './fleetFilter';
import type { VisibleFleet } from './VisibleFleet';

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

export type FleetCounts = Pick<ClusterPage, 'total' | 'facets'>;

/** Counts the clusters of a filter, and of each value that a facet could take under its other parts. */
export async function countFleet(
  fleet: VisibleFleet,
  filter: FleetFilter,
): Promise<FleetCounts> {
  const [combinations, component] = await Promise.all([
    combinationsOf(fleet, filter),
    componentsOf(fleet, filter),
  ]);
  const facet = (name: ColumnFacet) =>
    summed(wantedBy(filter, combinations, name), name);
  return {
    total: wantedBy(filter, combinations).reduce(
      (sum, { count }) => sum + Number(count),
      0,
    ),
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
function combinationsOf(
  fleet: VisibleFleet,
  filter: FleetFilter,
): Promise<Combination[]> {
  const { type, verdict, infrastructure, owner, ...others } = filter;
  return fleet
    .clusters()
    .modify(applyFilter(fleet.knex, others))
    .select(columns)
    .count({ count: '*' })
    .groupBy(Object.values(columns));
}

async function componentsOf(
  fleet: VisibleFleet,
  filter: FleetFilter,
): Promise<readonly FacetCount[]> {
  const { sort, component, ...parts } = filter;
  const isWhole =
    fleet.visible === 'all' &&
    Object.values(parts).every(part => part === undefined);
  const findings: Knex.QueryBuilder = fleet.knex('fleet_findings');
  const rows: (Counted & { readonly value: string })[] = await findings
    .modify(query => {
      if (!isWhole) {
        const clusters = fleet
          .clusters()
          .modify(applyFilter(fleet.knex, parts));
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

function valueOf(combination: Combination, facet: ColumnFacet): string | null {
  return combination[facet] ?? (facet === 'type' ? UNRECOGNISED : null);
}

/** The combinations that a filter wants, but for what it says of one facet. */
function wantedBy(
  filter: FleetFilter,
  combinations: readonly Combination[],
  except?: ColumnFacet,
): readonly Combination[] {
  return columnFacets
    .filter(facet => facet !== except && filter[facet]?.length)
    .reduce((left, facet) => {
      const wanted = new Set<string | null>(filter[facet]);
      return left.filter(combination =>
        wanted.has(valueOf(combination, facet)),
      );
    }, combinations);
}

/** The counts of one facet's values, the most first. */
function summed(
  combinations: readonly Combination[],
  facet: ColumnFacet,
): readonly FacetCount[] {
  const counts = new Map<string, number>();
  for (const combination of combinations) {
    const value = valueOf(combination, facet);
    if (value !== null) {
      counts.set(value, (counts.get(value) ?? 0) + Number(combination.count));
    }
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
