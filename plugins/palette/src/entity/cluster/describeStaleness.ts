import type { ClusterReport } from 'backstage-plugin-palette-common';
import { formatClockTime } from '../../components/time';
import type { PaletteTranslation } from '../../translation';
import { toProblem } from '../../problems/toProblem';
import {
  describeFailure,
  describeNextTry,
} from '../../problems/describeFailure';

/** Why a report may no longer be true. */
export interface Staleness {
  readonly sentence: string;
  /** The backend's advice. */
  readonly detail?: string;
}

/**
 * Why a report may no longer be true; undefined where it is up to date.
 *
 * @param error - why the report could not be refreshed
 * @param now - epoch ms
 */
export function describeStaleness(
  cluster: ClusterReport,
  error: Error | undefined,
  now: number,
  t: PaletteTranslation,
): Staleness | undefined {
  const { report, failure, clusterName } = cluster;
  const withTime = (reason: string) =>
    report
      ? t('entity.staleness.showing', {
          reason,
          time: formatClockTime(report.observedAt, now),
        })
      : reason;
  if (error) {
    const problem = toProblem(error);
    return {
      sentence: withTime(t(`entity.staleness.${problem.kind}`)),
      detail: 'message' in problem ? problem.message : undefined,
    };
  }
  return failure
    ? {
        sentence: withTime(describeFailure(failure, clusterName, now, t)),
        detail: [failure.message, describeNextTry(failure, now, t)]
          .filter(Boolean)
          .join(' '),
      }
    : undefined;
}
