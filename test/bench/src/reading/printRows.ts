import { printTable } from '../figures/printTable';
import type { Row } from './Measurement';

const HEADER = [
  'scenario',
  'subject',
  'wall ms',
  'CPU ms',
  'bytes',
  'peak MB',
  'requests',
];
// Names are on the left, numbers on the right.
const RULE = HEADER.map((_, index) => (index < 2 ? '---' : '---:'));

/** Prints rows as a Markdown table. */
export function printRows(rows: readonly Row[]): void {
  const cells = rows.map(row => [
    row.scenario,
    row.subject,
    formatNumber(row.wallMs, 1),
    formatNumber(row.cpuMs, 1),
    formatNumber(row.bytes),
    formatNumber(row.peakRssBytes / 1_000_000),
    formatNumber(row.requests, Number.isInteger(row.requests) ? 0 : 1),
  ]);
  printTable(HEADER, cells, RULE);
}

function formatNumber(value: number, digits = 0): string {
  return value.toLocaleString('en', {
    maximumFractionDigits: digits,
    minimumFractionDigits: digits,
  });
}
