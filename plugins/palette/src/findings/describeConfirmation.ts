import { formatClockTime } from '../components/time';
import type { PaletteTranslation } from '../translation';
import type { Confirmation } from './Confirmations';

/**
 * When the absence of a component is confirmed, in words: `seen missing 1 of 2 times, next check 04:47`.
 *
 * @param now - epoch ms
 */
export function describeConfirmation(
  { seen, of, nextCheckAt }: Confirmation,
  now: number,
  t: PaletteTranslation,
): string {
  return nextCheckAt
    ? t('findings.toConfirm.next', {
        seen,
        of,
        time: formatClockTime(nextCheckAt, now),
      })
    : t('findings.toConfirm.seen', { seen, of });
}
