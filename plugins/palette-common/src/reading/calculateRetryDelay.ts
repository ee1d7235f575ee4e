/**
 * How long to wait before a cluster that could not be read is read again; ms.
 *
 * @public
 */
export interface Backoff {
  /** The wait after the first failure. */
  readonly initialMs: number;
  /** The longest wait, however many failures there are. */
  readonly maxMs: number;
}

/**
 * Calculates how long to wait after a number of failures in a row. The delay doubles each time up to a limit. Up to half of
 * it is taken off at random, so that clusters that failed together are not read together.
 *
 * @param failures - from 1
 * @param retryAfterSeconds - the shortest delay that the cluster asked for. It is limited to `maxMs`, because no
 * cluster may decide that it is never read again
 * @param random - at least 0, less than 1
 * @returns ms
 *
 * @public
 */
export function calculateRetryDelayMs(
  failures: number,
  { initialMs, maxMs }: Backoff,
  random: number,
  retryAfterSeconds = 0,
): number {
  const longest = Math.min(maxMs, initialMs * 2 ** (failures - 1));
  const asked = Math.min(maxMs, retryAfterSeconds * 1_000);
  return Math.max(longest * (1 - random / 2), asked);
}
