import type { StoredReport } from '../reports/StoredReport';
import type { CheckOptions } from './CheckOptions';

/**
 * Whether an entity page's request should read the cluster now. A time that only a wrong clock can have written does not
 * count.
 */
export function isReadingDue(
  { report, failure }: StoredReport,
  now: Date,
  options: Pick<CheckOptions, 'maxAgeMs' | 'backoff' | 'timeoutMs'>,
): boolean {
  const nowMs = now.getTime();
  if (failure?.retryAt) {
    const waitMs = Date.parse(failure.retryAt) - nowMs;
    return (
      waitMs <= 0 || waitMs > Math.max(options.backoff.maxMs, options.timeoutMs)
    );
  }
  const latest = failure?.at ?? report?.observedAt;
  if (latest === undefined) {
    return true;
  }
  const ageMs = nowMs - Date.parse(latest);
  return ageMs < 0 || ageMs >= options.maxAgeMs;
}
