import type { ReadFailure, Report } from 'backstage-plugin-palette-common';

/** What is kept of one cluster as one entity declares it. */
export interface StoredReport {
  /** The last successful check; absent where there never was one. */
  readonly report?: Report;
  /** Present where the latest attempt to read the cluster failed. */
  readonly failure?: ReadFailure;
  /** The auth provider, where the latest attempt failed because only a user's credentials open the cluster. */
  readonly userProvider?: string;
}
