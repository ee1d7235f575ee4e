import type { ClusterReport } from 'backstage-plugin-palette-common';
import { clockTime } from '../../components/time';
import { problemOf } from '../problems/problemOf';
import { failureSince, nextTry } from '../problems/readFailures';

/** Why what is shown may no longer be true. */
export interface Staleness {
  readonly sentence: string;
  /** What the backend says can be done about it. */
  readonly detail?: string;
}

const requestProblems = {
  notPermitted: 'You may no longer read this report.',
  signedOut: 'Your session has ended: reload the page to sign in again.',
  backendMissing: 'The Palette backend no longer answers.',
  backendDown: 'The Backstage backend does not answer.',
  setup: 'This cluster can no longer be checked.',
  other: 'The report could not be refreshed.',
} as const;

/** Whether a report is the latest word; undefined where it is. */
export function stalenessOf(
  cluster: ClusterReport,
  error: Error | undefined,
  now: number,
): Staleness | undefined {
  const showing = cluster.report
    ? ` Showing what was read at ${clockTime(cluster.report.observedAt, now)}.`
    : '';
  if (error) {
    const problem = problemOf(error);
    return {
      sentence: `${requestProblems[problem.kind]}${showing}`,
      detail: 'message' in problem ? problem.message : undefined,
    };
  }
  const { failure, clusterName } = cluster;
  return failure
    ? {
        sentence: `${failureSince(
          failure,
          clusterName,
          clockTime(failure.since, now),
        )}${showing}`,
        detail: [failure.message, nextTry(failure, now)]
          .filter(Boolean)
          .join(' '),
      }
    : undefined;
}
