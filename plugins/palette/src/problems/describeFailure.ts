import type { ReadFailure } from 'backstage-plugin-palette-common';
import { DateTime } from 'luxon';
import { formatClockTime } from '../components/time';
import type { PaletteTranslation } from '../translation';

/**
 * A sentence that says since when a cluster cannot be read.
 *
 * @param now - epoch ms
 */
export function describeFailure(
  failure: ReadFailure,
  cluster: string,
  now: number,
  t: PaletteTranslation,
): string {
  return t(`problems.failure.${failure.class}.since`, {
    cluster,
    time: formatClockTime(failure.since, now),
  });
}

/**
 * A sentence that says when the backend reads the cluster again by itself; empty where that is unknown or due.
 *
 * @param now - epoch ms
 */
export function describeNextTry(
  { retryAt }: ReadFailure,
  now: number,
  t: PaletteTranslation,
): string {
  return retryAt && DateTime.fromISO(retryAt).toMillis() > now
    ? t('problems.retryAt', { time: formatClockTime(retryAt, now) })
    : '';
}
