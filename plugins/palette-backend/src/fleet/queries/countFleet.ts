import type {
  ClusterPage,
  FacetCount,
  FleetFacet,
  FleetFilter,
} from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import { filterFleet } from './filterFleet';
import type { VisibleFleet } from './VisibleFleet';

/** How many values of a facet are listed at most, the most frequent ones. */
const MOST_VALUES = 50;
const UNRECOGNISED = 'unrecognised';

type ColumnFacet = Exclude<FleetFacet, 'component'>;
/** The columns of the view that facets count. */
const columns: Readonly<Record<ColumnFacet, string>> = {
  type: 'cluster_type',
  verdict: 'effective',
  infrastructure: 'infrastructure',
  owner: 'owner',
};
const columnFacets = Object.keys(columns) as readonly ColumnFacet[];

export type FleetCounts = Pick<ClusterPage, 'total' | 'facets'>;

/** Counts the clusters that a filter asks for and, for each value of a facet, the clusters under the other filters. */
export async function countFleet(
  fleet: VisibleFleet,
  filter: FleetFilter,
): Promise<FleetCounts> {
  const [combinations, component] = await Promise.all([
    countCombinations(fleet, filter),
    countComponents(fleet, filter),
  ]);
  const facets = Object.fromEntries(
    columnFacets.map(name => [
      name,
      countValues(keepWanted(filter, combinations, name), name),
    ]),
  ) as Record<ColumnFacet, readonly FacetCount[]>;
  return {
    total: keepWanted(filter, combinations).reduce(
      (sum, { count }) => sum + Number(count),
      0,
    ),
    facets: { ...facets, component },
  };
}

interface Counted {
  readonly count: number | string;
}
/** How many clusters have these values together; null where they have none. */
type Combination = Counted & { readonly [F in ColumnFacet]: string | null };

/** One query counts all combinations; there are few, so facet filters apply in memory. */
function countCombinations(
  fleet: VisibleFleet,
  filter: FleetFilter,
): Promise<Combination[]> {
  const others = Object.fromEntries(
    Object.entries(filter).filter(([name]) => !(name in columns)),
  );
  return fleet
    .selectClusters()
    .modify(filterFleet(fleet, others))
    .select({ ...columns })
    .count({ count: '*' })
    .groupBy(Object.values(columns));
}

async function countComponents(
  fleet: VisibleFleet,
  filter: FleetFilter,
): Promise<readonly FacetCount[]> {
  const { sort, component, ...others } = filter;
  const isWhole =
    fleet.visible === 'all' &&
    Object.values(others).every(value => value === undefined);
  const findings: Knex.QueryBuilder = fleet.knex('fleet_findings');
  const rows: (Counted & { readonly value: string })[] = await findings
    .modify(query => {
      if (!isWhole) {
        const clusters = fleet
          .selectClusters()
          .modify(filterFleet(fleet, others));
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

/** The combinations that a filter asks for, without its condition on one facet. */
function keepWanted(
  filter: FleetFilter,
  combinations: readonly Combination[],
  except?: ColumnFacet,
): readonly Combination[] {
  return columnFacets
    .filter(facet => facet !== except && filter[facet]?.length)
    .reduce((left, facet) => {
      const wanted = new Set<string | null>(filter[facet]);
      return left.filter(combination =>
        wanted.has(readValue(combination, facet)),
      );
    }, combinations);
}

/** How many clusters have each value of a facet, the most frequent first. */
function countValues(
  combinations: readonly Combination[],
  facet: ColumnFacet,
): readonly FacetCount[] {
  const counts = new Map<string, number>();
  for (const combination of combinations) {
    const value = readValue(combination, facet);
    if (value !== null) {
      counts.set(value, (counts.get(value) ?? 0) + Number(combination.count));
    }
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, MOST_VALUES);
}

function readValue(
  combination: Combination,
  facet: ColumnFacet,
): string | null {
  return combination[facet] ?? (facet === 'type' ? UNRECOGNISED : null);
}
