import { cutToWidth } from '../database/cutToWidth';
import type { FleetClusterRow } from '../database/tables';
import { toDeclaredKey } from '../targets/toDeclaredKey';
import type { InventoryCluster } from './Inventory';

/** The columns of `fleet_clusters` that the inventory writes; checks write the others. */
export const REGISTERED = [
  'entity_ref',
  'entity_etag',
  'title',
  'owner',
  'declared',
  'target',
  'palette_cluster_id',
  'cloud_type',
  'project_name',
  'other_entities',
] as const;
/** The width of each column in characters. */
export const WIDTHS = {
  entity_ref: 512,
  entity_etag: 64,
  title: 255,
  owner: 512,
  palette_cluster_id: 64,
  cloud_type: 64,
  project_name: 255,
  auth_provider: 64,
} as const;
/** How many other entities of a cluster are named at most. */
const MOST_OTHERS = 20;

/** The values of these columns for one cluster. */
export type RegisteredColumns = Pick<
  FleetClusterRow,
  (typeof REGISTERED)[number]
>;
/** A row with these columns. */
export type RegisteredRow = RegisteredColumns &
  Pick<FleetClusterRow, 'cluster_name'>;

/** Converts a cluster of the inventory to the table's columns. */
export function toColumns(cluster: InventoryCluster): RegisteredColumns {
  const { target } = cluster;
  return {
    entity_ref: target.entityRef,
    entity_etag: fitColumn(cluster.etag, 'entity_etag'),
    title: fitColumn(cluster.title, 'title'),
    owner: fitColumn(cluster.owner, 'owner'),
    declared: toDeclaredKey(target),
    target: JSON.stringify({
      declared: target.declared,
      strictness: target.strictness,
    }),
    palette_cluster_id: fitColumn(
      cluster.paletteClusterId,
      'palette_cluster_id',
    ),
    cloud_type: fitColumn(cluster.cloudType, 'cloud_type'),
    project_name: fitColumn(cluster.projectName, 'project_name'),
    other_entities: JSON.stringify(
      (cluster.otherEntities ?? []).slice(0, MOST_OTHERS),
    ),
  };
}

/** The declared type and infrastructure count until a report is recorded; then reports write these columns. */
export function pickDeclared({
  target: { declared },
}: InventoryCluster): Partial<
  Pick<FleetClusterRow, 'cluster_type' | 'infrastructure'>
> {
  const { type, infrastructure } = declared;
  return {
    ...(type && { cluster_type: type }),
    ...(infrastructure && { infrastructure }),
  };
}

/** Whether the inventory has something new to write. */
export function hasChanged(
  before: RegisteredColumns,
  after: RegisteredColumns,
): boolean {
  return REGISTERED.some(column => before[column] !== after[column]);
}

function fitColumn(
  text: string | undefined,
  column: keyof typeof WIDTHS,
): string | null {
  return text === undefined ? null : cutToWidth(text, WIDTHS[column]);
}
