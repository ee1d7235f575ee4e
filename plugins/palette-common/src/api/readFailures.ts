import type { ReadFailureClass } from '../snapshot/readFailureClasses';

/**
 * The latest attempt to read a cluster, where it failed.
 *
 * @public
 */
export interface ReadFailure {
  readonly class: ReadFailureClass;
  /** Who, what, and what to do next; without stack, token or response body. */
  readonly message: string;
  /** ISO 8601; the first failure of this unbroken series. */
  readonly since: string;
  /** ISO 8601; the latest attempt. */
  readonly at: string;
  /** Failed attempts in this series. */
  readonly attempts: number;
  /** ISO 8601; until then only a check that someone asks for reads the cluster. Absent where waiting changes nothing. */
  readonly retryAt?: string;
}
