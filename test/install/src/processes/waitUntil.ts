import { setTimeout as sleep } from 'node:timers/promises';

const INTERVAL_MS = 500;

/**
 * Waits until a condition holds.
 *
 * @param condition - an error counts as no
 * @throws Error that names the condition and the last error, where it does not hold in time
 */
export async function waitUntil(
  what: string,
  timeoutMs: number,
  condition: () => Promise<boolean>,
): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  let reason: unknown;
  while (Date.now() < deadline) {
    try {
      if (await condition()) return;
      reason = undefined;
    } catch (error) {
      reason = error;
    }
    await sleep(INTERVAL_MS);
  }
  throw new Error(
    `Within ${timeoutMs / 1000} s not: ${what}${reason ? ` (${reason})` : ''}`,
  );
}
