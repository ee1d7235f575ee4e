import type { FleetCluster } from 'backstage-plugin-palette-common';
import { toIsoString } from '../../database/timestamps';
import type { FleetBrief } from '../recording/FleetBrief';
import type { Visible } from '../../clusters/VisibleEntities';
import type { ViewRow, VisibleFleet } from './VisibleFleet';

/** Converts a row to the API's form, without entities that the caller may not see. */
export function toFleetCluster(
  row: ViewRow,
  fleet: Pick<VisibleFleet, 'visible' | 'asOf'>,
): FleetCluster {
  const otherEntities = keepVisible(
    JSON.parse(row.other_entities),
    fleet.visible,
  );
  const { worst, troubled = [], hosted, waived } = readBrief(row) ?? {};
  return {
    clusterName: row.cluster_name,
    entityRef: row.entity_ref,
    ...optional('title', row.title),
    ...optional('owner', row.owner),
    ...(otherEntities.length > 0 && { otherEntities }),
    clusterType: row.cluster_type as FleetCluster['clusterType'],
    ...optional('infrastructure', row.infrastructure),
    verdict: row.effective,
    ...(row.read_verdict && { readVerdict: row.read_verdict }),
    stale: Boolean(row.stale),
    headline: chooseHeadline(row),
    ...(worst && { worst }),
    ready: row.ready,
    expected: row.expected,
    missing: row.missing,
    degraded: row.degraded,
    ...optional('since', toIsoString(row.since)),
    ...optional('observedAt', toIsoString(row.observed_at)),
    ...optional('checkedAt', toIsoString(row.checked_at)),
    ...(new Date(row.next_check_at) > fleet.asOf &&
      optional('nextCheckAt', toIsoString(row.next_check_at))),
    ...(row.failure_class && {
      failure: {
        class: row.failure_class,
        message: row.failure_message ?? '',
        since: toIsoString(row.failed_since) ?? '',
      },
    }),
    namespaces: JSON.parse(row.namespaces),
    ...(troubled.length > 0 && { troubled }),
    ...(hosted && { hosted }),
    ...(waived && { waived }),
    ...optional('paletteClusterId', row.palette_cluster_id),
    ...optional('cloudType', row.cloud_type),
    ...optional('projectName', row.project_name),
  };
}

/** The report in brief; undefined where the report may no longer be true, or the row holds another report. */
function readBrief(row: ViewRow): FleetBrief | undefined {
  const brief: FleetBrief | null = row.brief && JSON.parse(row.brief);
  return brief &&
    !row.stale &&
    toIsoString(row.observed_at) === brief.observedAt
    ? brief
    : undefined;
}

function keepVisible(
  refs: readonly string[],
  visible: Visible,
): readonly string[] {
  return visible === 'all' ? refs : refs.filter(ref => visible.includes(ref));
}

function chooseHeadline(row: ViewRow): string {
  if (row.failure_class) {
    return row.failure_message ?? '';
  }
  if (row.observed_at === null) {
    return 'Not checked yet.';
  }
  return row.stale
    ? 'The last check is overdue: see whether a backend of this portal checks clusters.'
    : row.headline;
}

function optional<Name extends string>(
  name: Name,
  value: string | null | undefined,
): { readonly [N in Name]?: string } {
  return (value ? { [name]: value } : {}) as { readonly [N in Name]?: string };
}
