import {
  isForCluster,
  isForFinding,
  type ListedWaiver,
  type Waiver,
  type WaiverMatch,
} from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import { isPostgres } from '../../database/dialects';
import type { FleetClusterRow, FleetStatesRow } from '../../database/tables';
import type { WaiverStore } from '../../waivers/WaiverStore';
import type { RecordedState } from '../recording/recordStates';
import type { FleetView } from './FleetView';
import type { Visible } from '../../clusters/VisibleEntities';
import type { VisibleFleet } from './VisibleFleet';

const WEEK_MS = 7 * 86_400_000;
const MOST_MATCHES = 20;

type ClusterRow = Pick<
  FleetClusterRow,
  'cluster_name' | 'entity_ref' | 'title' | 'cluster_type'
>;

/** A waiver of the list, before it is known what the caller may do with it. */
export type SeenWaiver = Omit<ListedWaiver, 'mayEnd'>;

/** Lists waivers with what they match, without clusters that a caller may not see. */
export class WaiverList {
  readonly #view: FleetView;
  readonly #waivers: WaiverStore;

  constructor(view: FleetView, waivers: WaiverStore) {
    this.#view = view;
    this.#waivers = waivers;
  }

  /** Waivers for clusters that the caller may see, those that expire first at the top. */
  async list(
    visible: Visible,
  ): Promise<{ readonly items: readonly SeenWaiver[]; readonly asOf: Date }> {
    const fleet = await this.#view.open(visible);
    const clusters: readonly ClusterRow[] = await fleet
      .knex<FleetClusterRow>('fleet_clusters')
      .modify(fleet.whereVisible('entity_ref'))
      .select('cluster_name', 'entity_ref', 'title', 'cluster_type');
    const items: SeenWaiver[] = [];
    for (const waiver of await this.#waivers.list()) {
      const seen = hideNames(waiver, clusters, visible);
      if (seen) {
        items.push(await describe(seen, fleet));
      }
    }
    items.sort((a, b) => (a.expiresAt < b.expiresAt ? -1 : 1));
    return { items, asOf: fleet.asOf };
  }
}

/** Leaves out names that the caller may not see; undefined where the waiver is for nothing else. */
function hideNames(
  waiver: Waiver,
  visibleClusters: readonly ClusterRow[],
  visible: Visible,
): Waiver | undefined {
  if (visible === 'all') {
    return waiver;
  }
  const names = visibleClusters
    .filter(row =>
      isForCluster(waiver, {
        clusterName: row.cluster_name,
        clusterType: row.cluster_type as 'tenant' | null,
      }),
    )
    .map(row => row.cluster_name);
  if (names.length === 0) {
    return undefined;
  }
  const { clusters } = waiver;
  return clusters === 'all' || 'clusterType' in clusters
    ? waiver
    : { ...waiver, clusters: { names } };
}

async function describe(
  waiver: Waiver,
  fleet: VisibleFleet,
): Promise<SeenWaiver> {
  const counted = await selectMatches(waiver, fleet).count({ n: '*' }).first();
  const matchedClusters = Number(counted?.n ?? 0);
  const rows: readonly (ClusterRow & FleetStatesRow)[] = await selectMatches(
    waiver,
    fleet,
  )
    .orderBy('c.cluster_name')
    .limit(MOST_MATCHES)
    .select('c.cluster_name', 'c.entity_ref', 'c.title', 's.states');
  return {
    ...waiver,
    status: findStatus(waiver, matchedClusters, fleet.asOf),
    matches: rows.flatMap(row => toMatches(row, waiver)).slice(0, MOST_MATCHES),
    matchedClusters,
  };
}

/** Clusters that a waiver is for and that have its component, whatever its state. */
function selectMatches(
  { clusters, component }: Waiver,
  fleet: VisibleFleet,
): Knex.QueryBuilder {
  const key = component.includes('/') ? 'id' : 'component';
  const written = `"${key}":${JSON.stringify(component)}`;
  return fleet
    .knex({ s: 'fleet_states' })
    .join({ c: 'fleet_clusters' }, 'c.cluster_name', 's.cluster_name')
    .modify(fleet.whereVisible('c.entity_ref'))
    .modify(query => {
      if (clusters !== 'all' && 'names' in clusters) {
        query.whereIn('c.cluster_name', [...clusters.names]);
      } else if (clusters !== 'all') {
        query.where('c.cluster_type', clusters.clusterType);
      }
    })
    .whereRaw(
      isPostgres(fleet.knex)
        ? 'strpos(s.states, ?) > 0'
        : 'instr(s.states, ?) > 0',
      [written],
    );
}

function toMatches(
  row: ClusterRow & FleetStatesRow,
  waiver: Waiver,
): readonly WaiverMatch[] {
  const states: readonly RecordedState[] = JSON.parse(row.states);
  return states
    .filter(state => isForFinding(waiver, state))
    .map(({ id, namespace, component, state, waived }) => ({
      clusterName: row.cluster_name,
      entityRef: row.entity_ref,
      ...(row.title && { title: row.title }),
      findingId: id,
      namespace,
      component,
      state: waived?.state ?? state,
    }));
}

function findStatus(
  { expiresAt }: Waiver,
  matchedClusters: number,
  asOf: Date,
): SeenWaiver['status'] {
  const leftMs = Date.parse(expiresAt) - asOf.getTime();
  if (leftMs <= 0) {
    return 'expired';
  }
  if (matchedClusters === 0) {
    return 'unmatched';
  }
  return leftMs <= WEEK_MS ? 'expiring' : 'active';
}
