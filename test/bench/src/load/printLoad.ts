/* eslint-disable no-console */
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
  printTable(
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
  printTable(
    ['event loop of', 'p50 ms', 'p99 ms', 'longest ms'],
    [
      ['the backend', result.eventLoop],
      ['the users', result.usersEventLoop],
    ].map(([of, loop]) =>
      typeof loop === 'object'
        ? [String(of), loop.p50Ms, loop.p99Ms, loop.longestMs]
        : [String(of)],
    ),
  );
  printTable(
    ['after s', 'RSS MB', 'heap MB', 'loop p99 ms', 'loop longest ms'],
    someOf(result.samples).map(({ atSeconds, eventLoop, ...sample }) => [
      atSeconds,
      megabytes(sample.rssBytes),
      megabytes(sample.heapUsedBytes),
      eventLoop.p99Ms,
      eventLoop.longestMs,
    ]),
  );
  printTable(
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
  printTable(
    ['route', what, 'count'],
    rows.map(row => [row.route, row.what, row.count]),
  );
}

/** The first, the last, the largest, and others evenly between. */
function someOf(samples: readonly HealthSample[]): readonly HealthSample[] {
  const step = Math.max(1, Math.ceil(samples.length / SAMPLES_SHOWN));
  const largest = Math.max(...samples.map(({ rssBytes }) => rssBytes));
  return samples.filter(
    ({ rssBytes }, index) =>
      index % step === 0 ||
      index === samples.length - 1 ||
      rssBytes === largest,
  );
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1_000_000);
}

function printTable(
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
): void {
  if (rows.length === 0) {
    console.log(`\nNo ${header[1]}.`);
    return;
  }
  const lines = [header, header.map(() => '---'), ...rows].map(
    cells => `| ${cells.map(cell => cell ?? '').join(' | ')} |`,
  );
  console.log(`\n${lines.join('\n')}`);
}
