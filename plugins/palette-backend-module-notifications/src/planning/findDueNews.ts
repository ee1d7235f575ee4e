import type { NewsRow, Timestamp } from '../database/tables';

/** News of a new catalog waits at most this many times as long. */
const MOST_WAITS = 4;

/**
 * Finds the news that has waited long enough: all news of a cause once the first of it has. What a new catalog changes
 * comes with the checks of all clusters, and waits until no more comes.
 *
 * @param holdBackMs - how long news waits
 */
export function findDueNews(
  waiting: readonly NewsRow[],
  at: Date,
  holdBackMs: number,
): readonly NewsRow[] {
  return [...Map.groupBy(waiting, toGroupKey).values()]
    .filter(rows => isDue(rows, at.getTime(), holdBackMs))
    .flat();
}

/** News with the same key is one group. */
export function toGroupKey({
  kind,
  cause,
}: Pick<NewsRow, 'kind' | 'cause'>): string {
  return JSON.stringify([kind, cause]);
}

function isDue(
  rows: readonly NewsRow[],
  nowMs: number,
  holdBackMs: number,
): boolean {
  const firstMs = Math.min(...rows.map(row => toMs(row.received_at)));
  const lastMs = Math.max(...rows.map(row => toMs(row.changed_at)));
  return rows[0].kind === 'catalog'
    ? nowMs - lastMs >= holdBackMs || nowMs - firstMs >= MOST_WAITS * holdBackMs
    : nowMs - firstMs >= holdBackMs;
}

function toMs(timestamp: Timestamp): number {
  return new Date(timestamp).getTime();
}
