/**
 * The channel on Backstage's signals that tells open pages of checks.
 *
 * @public
 */
export const CHECKS_CHANNEL = 'palette:checks';

/**
 * A signal on the channel `palette:checks`: clusters that were checked since the signal before, by `ClusterReport.liveId`.
 *
 * @public
 */
export type CheckSignal = {
  /** Clusters with a new outcome. */
  readonly checked: string[];
  /** Those of them whose verdict or components changed. */
  readonly changed: string[];
};
