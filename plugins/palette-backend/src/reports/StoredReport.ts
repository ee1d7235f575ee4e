import type { ReadFailure, Report } from 'backstage-plugin-palette-common';

/** The stored outcome of one cluster as one entity declares it. */
export interface StoredReport {
  /** The report of the last successful reading; absent where there was none. */
  readonly report?: Report;
  /** Present where the latest reading failed. */
  readonly failure?: ReadFailure;
  /** The auth provider, where the latest reading failed because only a user's credentials open the cluster. */
  readonly userProvider?: string;
}
