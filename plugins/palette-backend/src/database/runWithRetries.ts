import { setTimeout } from 'node:timers/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { isPassingFault } from './isPassingFault';

/** The wait before each further attempt, ms; together as long as a restart of the database takes. */
const WAITS_MS: readonly number[] = [50, 200, 500, 1_000, 2_000, 4_000];

/**
 * Runs database work, and repeats it while the database restarts, is busy or ends connections. The work must do no harm
 * when it runs twice: after a connection ended, nobody knows whether its transaction was committed. Logs each retry in
 * one line.
 *
 * @param what - what is done, to follow "The database": `saved the report of "edge-1"`
 * @param work - is told whether it ran before and may have been committed
 * @throws the last error where it does not pass in time; any other error at once
 */
export async function runWithRetries<Result>(
  what: string,
  logger: LoggerService | undefined,
  work: (isRepeated: boolean) => Promise<Result>,
): Promise<Result> {
  let fault: unknown;
  for (let attempt = 0; ; attempt++) {
    try {
      const result = await work(attempt > 0);
      if (fault) {
        logger?.warn(
          `The database ${what} at attempt ${
            attempt + 1
          }; nothing is lost. Before that: ${readReason(fault)}`,
        );
      }
      return result;
    } catch (error) {
      const waitMs = WAITS_MS[attempt];
      if (waitMs === undefined || !isPassingFault(error)) {
        throw error;
      }
      fault = error;
      await setTimeout(waitMs);
    }
  }
}

/** The reason without the statement that drivers put before it: statements can hold text from a cluster. */
function readReason(error: unknown): string {
  const { message = '' } = error as { readonly message?: string };
  const reason = message.slice(Math.max(0, message.lastIndexOf(' - ')));
  return reason.replace(/^ - /, '').split('\n')[0];
}
