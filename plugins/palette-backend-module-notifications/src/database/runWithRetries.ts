import { setTimeout } from 'node:timers/promises';

/** The wait before each further attempt, ms; together as long as a restart of the database takes. */
const WAITS_MS: readonly number[] = [50, 500, 2_000, 5_000];

/**
 * Runs database work, and repeats it where it fails. The work must do no harm when it runs twice.
 *
 * @throws the last error where no attempt works
 */
export async function runWithRetries(work: () => Promise<void>): Promise<void> {
  for (const waitMs of WAITS_MS) {
    try {
      await work();
      return;
    } catch {
      await setTimeout(waitMs);
    }
  }
  await work();
}
