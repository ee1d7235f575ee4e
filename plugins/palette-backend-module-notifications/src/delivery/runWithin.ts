import { setTimeout } from 'node:timers/promises';

/**
 * Runs work that has no time limit of its own.
 *
 * @throws Error where it takes longer than `limitMs`
 */
export async function runWithin(
  limitMs: number,
  work: () => Promise<void>,
): Promise<void> {
  const ended = new AbortController();
  try {
    await Promise.race([
      work(),
      setTimeout(limitMs, undefined, { signal: ended.signal }).then(() => {
        throw new Error(`It took longer than ${limitMs / 1000} s.`);
      }),
    ]);
  } finally {
    ended.abort();
  }
}
