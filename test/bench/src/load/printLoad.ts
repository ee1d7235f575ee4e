/* eslint-disable no-console */
import { printTable } from '../figures/printTable';
import type { CountRow, HealthSample, LoadResult } from './LoadResult';

/** Rows of the table over time; the file has every sample. */
const SAMPLES_SHOWN = 15;

type Cell = string | number | undefined;

/** Prints a result as Markdown tables. */
export function printLoad(result: LoadResult): void {
  const { seconds, users, clusters } = result.options;
  console.log(
    `\n${users} users of ${clusters} clusters for ${seconds} s; ${
      result.cores
    } cores, load average before ${result.loadAverage.toFixed(1)}`,
  );
  printSection(
    [
      'route',
      'cluster',
      'requests',
      'refused',
      'failed',
      'p50 ms',
      'p99 ms',
      'longest ms',
    ],
    result.routes.map(row => [
      row.route,
      row.cluster,
      row.requests,
      row.refused,
      row.failed,
      row.p50Ms,
      row.p99Ms,
      row.longestMs,
    ]),
  );
  printSection(
    ['event loop of', 'p50 ms', 'p99 ms', 'longest ms'],
    [
      ['the backend', result.eventLoop],
      ['the users', result.usersEventLoop],
    ].map(([name, loop]) =>
      typeof loop === 'object'
        ? [String(name), loop.p50Ms, loop.p99Ms, loop.longestMs]
        : [String(name)],
    ),
  );
  printSection(
    ['after s', 'RSS MB', 'heap MB', 'loop p99 ms', 'loop longest ms'],
    pickSamples(result.samples).map(({ atSeconds, eventLoop, ...sample }) => [
      atSeconds,
      toMegabytes(sample.rssBytes),
      toMegabytes(sample.heapUsedBytes),
      eventLoop.p99Ms,
      eventLoop.longestMs,
    ]),
  );
  printSection(
    ['hostile clusters', 'requests'],
    Object.entries(result.requestsToHostile),
  );
  const { checks, longestGapMs } = result.healthyChecks;
  console.log(
    `\nHealthy clusters were checked ${checks} times, each after at most ${Math.round(
      longestGapMs / 1_000,
    )} s.`,
  );
  printCounts('refusal with a reason', result.refusals);
  printCounts('error', result.errors);
}

function printCounts(what: string, rows: readonly CountRow[]): void {
  printSection(
    ['route', what, 'count'],
    rows.map(row => [row.route, row.what, row.count]),
  );
}

/** The first, the last and the largest sample, and others evenly between. */
function pickSamples(
  samples: readonly HealthSample[],
): readonly HealthSample[] {
  const step = Math.max(1, Math.ceil(samples.length / SAMPLES_SHOWN));
  const largest = Math.max(...samples.map(({ rssBytes }) => rssBytes));
  return samples.filter(
    ({ rssBytes }, index) =>
      index % step === 0 ||
      index === samples.length - 1 ||
      rssBytes === largest,
  );
}

function toMegabytes(bytes: number): number {
  return Math.round(bytes / 1_000_000);
}

function printSection(
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
): void {
  if (rows.length === 0) {
    console.log(`\nNo ${header[1]}.`);
    return;
  }
  console.log('');
  printTable(header, rows);
}
