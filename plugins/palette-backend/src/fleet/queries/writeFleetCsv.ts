import {
  writeFindingInBrief,
  type FleetCluster,
} from 'backstage-plugin-palette-common';
import { stringify } from 'csv-stringify/sync';

const columns = [
  'clusterName',
  'entityRef',
  'owner',
  'clusterType',
  'infrastructure',
  'verdict',
  'stale',
  'ready',
  'expected',
  'missing',
  'degraded',
  'headline',
  'since',
  'observedAt',
  'checkedAt',
  'nextCheckAt',
  'inBrief',
  'findingSince',
  'waived',
] as const;

/** Writes clusters as CSV with a header, safe to open in a spreadsheet: nothing in a cell becomes a formula. */
export function writeFleetCsv(clusters: readonly FleetCluster[]): string {
  return stringify(clusters.map(toRow), {
    header: true,
    columns: [...columns],
    escape_formulas: true,
    cast: { boolean: value => (value ? 'yes' : 'no') },
  });
}

/** The worst finding as one line, with the time since when, which stays true in a file. */
function toRow(cluster: FleetCluster) {
  const { worst } = cluster;
  return {
    ...cluster,
    inBrief: worst && writeFindingInBrief(worst),
    findingSince: worst?.since,
  };
}
