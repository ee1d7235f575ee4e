import type {
  FindingState,
  Waiver,
  WaiverMatch,
} from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import { whereAmong } from '../../database/whereAmong';
import type { VisibleFleet } from './VisibleFleet';
import { findJsonTables } from './waiverJsonTables';

const MOST_MATCHES = 20;

type Matching = Pick<Waiver, 'component' | 'clusters'>;

/** What a waiver matches in the fleet. */
export interface WaiverMatches {
  readonly matchedClusters: number;
  /** The first twenty, by cluster and by finding. */
  readonly matches: readonly WaiverMatch[];
}

/**
 * Finds what each of some waivers matches: clusters that it is for and that have its component, whatever its state. One query
 * reads the states of each cluster once, however many waivers there are.
 *
 * @returns one entry for each waiver, in their order
 */
export async function findWaiverMatches(
  fleet: VisibleFleet,
  waivers: readonly Matching[],
): Promise<readonly WaiverMatches[]> {
  const rows = waivers.length > 0 ? await selectMatches(fleet, waivers) : [];
  const found = waivers.map(() => ({
    matchedClusters: 0,
    matches: [] as WaiverMatch[],
  }));
  for (const row of rows) {
    const ofWaiver = found[row.waiver];
    ofWaiver.matchedClusters = Number(row.clusters);
    ofWaiver.matches.push(toMatch(row));
  }
  return found;
}

interface MatchRow {
  /** The waiver's place in the list. */
  readonly waiver: number;
  readonly clusters: number | string;
  readonly cluster_name: string;
  readonly entity_ref: string;
  readonly title: string | null;
  readonly id: string;
  readonly namespace: string;
  readonly component: string;
  readonly state: FindingState;
}

/** The scopes of waivers that a cluster is in, as `listScopes` writes them. */
const SCOPES_OF_A_CLUSTER = [
  `'all'`,
  `'type ' || c.cluster_type`,
  `'name ' || c.cluster_name`,
];

function selectMatches(
  fleet: VisibleFleet,
  waivers: readonly Matching[],
): Promise<readonly MatchRow[]> {
  const { knex } = fleet;
  const { columns, ...json } = findJsonTables(knex);
  const wanted = waivers.flatMap(({ component, clusters }, waiver) =>
    listScopes(clusters).map(scope => ({ waiver, component, scope })),
  );
  const components = knex({ s: 'fleet_states' })
    .join({ c: 'fleet_clusters' }, 'c.cluster_name', 's.cluster_name')
    .joinRaw(json.states)
    .modify(fleet.whereVisible('c.entity_ref'))
    .modify(whereAnyIsFor(knex, waivers))
    .whereRaw(
      `(${columns.id} in (select component from wanted) or ${columns.component} in (select component from wanted))`,
    )
    .select('c.cluster_name', 'c.cluster_type', 'c.entity_ref', 'c.title')
    .select(
      Object.entries(columns).map(([name, expression]) =>
        knex.raw(`${expression} as ${name}`),
      ),
    );
  // Each of these joins compares by `=` alone, so that a database does it in time linear in both sides.
  const matched = ['id', 'component'].flatMap(key =>
    SCOPES_OF_A_CLUSTER.map(
      scope =>
        `select w.waiver, c.* from components c join wanted w on w.component = c.${key} and w.scope = ${scope}`,
    ),
  );
  const ranked = knex('matched')
    .select('*')
    .rowNumber('place', partition =>
      partition
        .partitionBy('waiver')
        .orderBy(['cluster_name', 'id', 'namespace']),
    )
    .denseRank('cluster_place', partition =>
      partition.partitionBy('waiver').orderBy('cluster_name'),
    );
  const counted = knex('ranked')
    .groupBy('waiver')
    .select('waiver')
    .max({ clusters: 'cluster_place' });
  // SQLite would find again for each row of a join what is not materialized.
  return knex
    .withMaterialized('wanted', knex.raw(json.wanted, [JSON.stringify(wanted)]))
    .withMaterialized('components', components)
    .with('matched', knex.raw(matched.join(' union all ')))
    .withMaterialized('ranked', ranked)
    .with('counted', counted)
    .from({ r: 'ranked' })
    .join({ n: 'counted' }, 'n.waiver', 'r.waiver')
    .where('r.place', '<=', MOST_MATCHES)
    .orderBy(['r.waiver', 'r.place'])
    .select('r.*', 'n.clusters');
}

function listScopes(clusters: Waiver['clusters']): readonly string[] {
  if (clusters === 'all') {
    return ['all'];
  }
  return 'names' in clusters
    ? clusters.names.map(name => `name ${name}`)
    : [`type ${clusters.clusterType}`];
}

/** Keeps the clusters that any of the waivers is for: where all are for clusters by name, no others are read. */
function whereAnyIsFor(
  knex: Knex,
  waivers: readonly Matching[],
): (query: Knex.QueryBuilder) => void {
  const names = new Set<string>();
  const types = new Set<string>();
  for (const { clusters } of waivers) {
    if (clusters === 'all') {
      return () => {};
    }
    if ('names' in clusters) {
      clusters.names.forEach(name => names.add(name));
    } else {
      types.add(clusters.clusterType);
    }
  }
  return query => {
    query.where(either =>
      either
        .modify(whereAmong(knex, 'c.cluster_name', [...names]))
        .orWhereIn('c.cluster_type', [...types]),
    );
  };
}

function toMatch(row: MatchRow): WaiverMatch {
  const { id, namespace, component, state } = row;
  return {
    clusterName: row.cluster_name,
    entityRef: row.entity_ref,
    ...(row.title && { title: row.title }),
    findingId: id,
    namespace,
    component,
    state,
  };
}
