import type { FleetClusterRow } from '../fleet/FleetTables';
import { declaredKey } from '../reports/declaredKey';
import type { InventoryCluster } from './Inventory';

/** What the inventory says of a cluster; the rest is what checks find. */
export const REGISTERED = [
  'entity_ref',
  'title',
  'owner',
  'declared',
  'target',
  'palette_cluster_id',
  'cloud_type',
  'project_name',
  'other_entities',
] as const;
/** At most this many further entities of a cluster are named. */
const MOST_OTHERS = 20;
/** Characters that a column takes. */
export const WIDTHS = {
  title: 255,
  owner: 512,
  palette_cluster_id: 64,
  cloud_type: 64,
  project_name: 255,
  auth_provider: 64,
} as const;
/** Columns of `fleet_clusters` that the inventory writes. */
export type RegisteredColumns = Pick<
  FleetClusterRow,
  (typeof REGISTERED)[number]
>;
/** A row with them. */
export type RegisteredRow = RegisteredColumns &
  Pick<FleetClusterRow, 'cluster_name'>;

/** A cluster of the inventory as the table has it. */
export function columnsOf(cluster: InventoryCluster): RegisteredColumns {
  const { target } = cluster;
  return {
    entity_ref: target.entityRef,
    title: shown(cluster.title, 'title'),
    owner: shown(cluster.owner, 'owner'),
    declared: declaredKey(target),
    target: JSON.stringify({
      declared: target.declared,
      strictness: target.strictness,
    }),
    palette_cluster_id: shown(cluster.paletteClusterId, 'palette_cluster_id'),
    cloud_type: shown(cluster.cloudType, 'cloud_type'),
    project_name: shown(cluster.projectName, 'project_name'),
    other_entities: JSON.stringify(
      (cluster.otherEntities ?? []).slice(0, MOST_OTHERS),
    ),
  };
}

function shown(
  text: string | undefined,
  column: keyof typeof WIDTHS,
): string | null {
  return text === undefined ? null : fitting(text, WIDTHS[column]);
}

/** Nobody limits what entities say, but PostgreSQL what a column takes: one long title must not stop all others. */
export function fitting(text: string, width: number): string {
  return Array.from(text.replaceAll('\0', '')).slice(0, width).join('');
}

export function isDifferent(
  before: RegisteredColumns,
  after: RegisteredColumns,
) {
  return REGISTERED.some(column => before[column] !== after[column]);
}
