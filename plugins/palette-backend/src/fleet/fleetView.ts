import type { FleetCluster, Verdict } from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import type { FleetClusterRow, Timestamp } from './FleetTables';
import { severityOf } from './reportInBrief';
import type { Visible } from './VisibleEntities';

/** A cluster of the fleet as it counts now. */
export type ViewRow = Omit<FleetClusterRow, 'target'> & {
  /** 1 where the latest reading failed or is overdue, or none was made. */
  readonly stale: number;
  /** `unknown` where stale. */
  readonly effective: Verdict;
  readonly rank: number;
};

const COLUMNS = [
  'cluster_name',
  'entity_ref',
  'title',
  'owner',
  'palette_cluster_id',
  'cloud_type',
  'project_name',
  'cluster_type',
  'infrastructure',
  'read_verdict',
  'headline',
  'ready',
  'expected',
  'missing',
  'degraded',
  'namespaces',
  'since',
  'observed_at',
  'checked_at',
  'failure_class',
  'failure_message',
  'failed_since',
];

/** The clusters that a caller may see, with the verdict that counts now, as the table `fleet` of a query. */
export function fleetView(
  knex: Knex,
  visible: Visible,
  staleBefore: Date,
): Knex.QueryBuilder {
  const stale =
    '(failure_class is not null or observed_at is null or observed_at < ?)';
  return knex.from(
    knex('fleet_clusters')
      .select(COLUMNS)
      .select(
        knex.raw(`case when ${stale} then 1 else 0 end as stale`, [
          staleBefore,
        ]),
        knex.raw(
          `case when ${stale} then 'unknown' else verdict end as effective`,
          [staleBefore],
        ),
        knex.raw(`case when ${stale} then ? else severity end as rank`, [
          staleBefore,
          severityOf('unknown'),
        ]),
      )
      .modify(onlyVisible(knex, visible, 'entity_ref'))
      .as('fleet'),
  );
}

/** Leaves out rows of entities that the caller may not read. */
export function onlyVisible(knex: Knex, visible: Visible, column: string) {
  return (query: Knex.QueryBuilder) => {
    if (visible === 'all') {
      return;
    }
    // One parameter however many there are: databases limit their number.
    if (isPostgres(knex)) {
      query.whereRaw('?? = any(?)', [column, [...visible]]);
    } else {
      query.whereRaw('?? in (select value from json_each(?))', [
        column,
        JSON.stringify(visible),
      ]);
    }
  };
}

export function isPostgres(knex: Knex): boolean {
  return knex.client.config.client === 'pg';
}

export function clusterOf(row: ViewRow): FleetCluster {
  return {
    clusterName: row.cluster_name,
    entityRef: row.entity_ref,
    ...optional('title', row.title),
    ...optional('owner', row.owner),
    clusterType: row.cluster_type as FleetCluster['clusterType'],
    ...optional('infrastructure', row.infrastructure),
    verdict: row.effective,
    ...(row.read_verdict && { readVerdict: row.read_verdict }),
    stale: Number(row.stale) === 1,
    headline: headlineOf(row),
    ready: row.ready,
    expected: row.expected,
    missing: row.missing,
    degraded: row.degraded,
    ...optional('since', isoOf(row.since)),
    ...optional('observedAt', isoOf(row.observed_at)),
    ...optional('checkedAt', isoOf(row.checked_at)),
    ...(row.failure_class && {
      failure: {
        class: row.failure_class,
        message: row.failure_message ?? '',
        since: isoOf(row.failed_since) ?? '',
      },
    }),
    namespaces: JSON.parse(row.namespaces),
    ...optional('paletteClusterId', row.palette_cluster_id),
    ...optional('cloudType', row.cloud_type),
    ...optional('projectName', row.project_name),
  };
}

function headlineOf(row: ViewRow): string {
  if (row.failure_class) {
    return row.failure_message ?? '';
  }
  if (row.observed_at === null) {
    return 'Not checked yet.';
  }
  return Number(row.stale) === 1
    ? 'The last check is overdue: see whether a backend of this portal checks clusters.'
    : row.headline;
}

export function isoOf(timestamp: Timestamp | null): string | undefined {
  return timestamp === null ? undefined : new Date(timestamp).toISOString();
}

function optional<Name extends string>(
  name: Name,
  value: string | null | undefined,
): { readonly [N in Name]?: string } {
  return (value ? { [name]: value } : {}) as { readonly [N in Name]?: string };
}
