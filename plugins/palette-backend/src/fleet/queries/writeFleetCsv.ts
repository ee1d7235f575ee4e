import type { FleetCluster } from 'backstage-plugin-palette-common';
import { stringify } from 'csv-stringify/sync';

const columns: readonly (keyof FleetCluster)[] = [
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
];

/** Writes clusters as CSV with a header, safe to open in a spreadsheet: nothing in a cell becomes a formula. */
export function writeFleetCsv(clusters: readonly FleetCluster[]): string {
  return stringify([...clusters], {
    header: true,
    columns: [...columns],
    escape_formulas: true,
    cast: { boolean: value => (value ? 'yes' : 'no') },
  });
}
