import { CustomErrorBase } from '@backstage/errors';
import type { ReadFailureClass } from '../snapshot/readFailureClasses';

/**
 * Why a cluster could not be read. The message says who, what, and what to do next, and holds nothing of a response.
 *
 * @public
 */
export class ReadError extends CustomErrorBase {
  name = 'ReadError' as const;
  readonly class: ReadFailureClass;
  /** How many seconds to wait before the next attempt, where the cluster asked for a wait. */
  readonly retryAfterSeconds?: number;

  constructor(
    failureClass: ReadFailureClass,
    message: string,
    options: { readonly retryAfterSeconds?: number } = {},
  ) {
    super(message);
    this.class = failureClass;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}
