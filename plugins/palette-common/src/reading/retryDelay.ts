/**
 * How long to leave a cluster alone that could not be read; ms.
 *
 * @public
 */
export interface Backoff {
  /** After the first failure. */
  readonly initialMs: number;
  /** However many there were. */
  readonly maxMs: number;
}

/**
 * How long to wait after so many failures in a row: twice as long each time up to a limit, of which a random part of up
 * to a half is taken off, so that clusters that failed together are not read together.
 *
 * @param failures - from 1
 * @param retryAfterSeconds - what the cluster asked for: never less than that, unless it is more than `maxMs`, for no
 * cluster decides that it is not looked at any more
 * @param random - at least 0, less than 1
 * @returns ms
 *
 * @public
 */
export function retryDelayMs(
  failures: number,
  { initialMs, maxMs }: Backoff,
  random: number,
  retryAfterSeconds = 0,
): number {
  const longest = Math.min(maxMs, initialMs * 2 ** (failures - 1));
  const asked = Math.min(maxMs, retryAfterSeconds * 1_000);
  return Math.max(longest * (1 - random / 2), asked);
}
