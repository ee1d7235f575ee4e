import { setTimeout } from 'timers/promises';

/**
 * Waits until a condition holds.
 *
 * @param what - the condition as a clause, for the error
 * @throws Error where it does not hold in time
 */
export async function waitUntil(
  what: string,
  isSo: () => Promise<boolean>,
  withinMs = 180_000,
): Promise<void> {
  const endMs = Date.now() + withinMs;
  while (!(await isSo())) {
    if (Date.now() > endMs) {
      throw new Error(
        `After ${withinMs / 1000} s it is still not so that ${what}`,
      );
    }
    await setTimeout(500);
  }
}
