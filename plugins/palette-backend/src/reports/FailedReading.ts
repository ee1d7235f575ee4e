import type { ReadFailure } from 'backstage-plugin-palette-common';

/** A failed reading, as it is recorded. */
export interface FailedReading extends Pick<ReadFailure, 'class' | 'message'> {
  /** When the attempt began: the attempt that began last is the latest. */
  readonly at: Date;
  /** The cluster's auth provider, where only a user's credentials open the cluster. */
  readonly userProvider?: string;
  /** When to try again, from the number of failed attempts in a row; undefined where waiting changes nothing. */
  readonly retryAt: (attempts: number) => Date | undefined;
}
