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

const number = (value: number, digits = 0) =>
  value.toLocaleString('en', {
    maximumFractionDigits: digits,
    minimumFractionDigits: digits,
  });

/** Prints rows as a Markdown table. */
export function printRows(rows: readonly Row[]): void {
  const lines = rows.map(row => [
    row.scenario,
    row.subject,
    number(row.wallMs, 1),
    number(row.cpuMs, 1),
    number(row.bytes),
    number(row.peakRssBytes / 1_000_000),
    number(row.requests, Number.isInteger(row.requests) ? 0 : 1),
  ]);
  const table = [
    HEADER,
    HEADER.map((_, i) => (i < 2 ? '---' : '---:')),
    ...lines,
  ];
  // eslint-disable-next-line no-console
  console.log(table.map(cells => `| ${cells.join(' | ')} |`).join('\n'));
}
