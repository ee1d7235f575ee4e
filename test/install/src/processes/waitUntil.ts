import { setTimeout as sleep } from 'node:timers/promises';

const INTERVAL_MS = 500;

/**
 * Asks again and again.
 *
 * @param condition - whose errors count as no
 * @throws Error that says what did not come to pass, and why the last answer was no
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
