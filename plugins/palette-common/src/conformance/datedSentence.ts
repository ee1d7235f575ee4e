import { describeDuration, measureElapsedMs } from './wording/durations';
import type { WorkloadFinding } from './types';

/**
 * The sentence of a finding with times in place of ages, so that it stays true in a file, a ticket or an open page:
 * `mongo-2 Pending since 2026-11-23 09:46 UTC`.
 *
 * @param observedAt - ISO 8601; when the cluster was read, from which ages count
 * @param write - writes a time, by default in UTC
 *
 * @public
 */
export function dateSentence(
  { because: { sentence }, since, pods }: WorkloadFinding,
  observedAt: string,
  write: (iso: string) => string = writeTime,
): string {
  const starts = [since, ...pods.map(({ createdAt }) => createdAt)];
  for (const start of new Set(starts)) {
    const age = measureElapsedMs(start, observedAt);
    // The sentence was made with this very age.
    const words = age === undefined ? '' : ` for ${describeDuration(age)}`;
    if (start && words && sentence.includes(words)) {
      return sentence.replace(words, () => ` since ${write(start)}`);
    }
  }
  return sentence;
}

/**
 * A time in UTC to the minute: `2026-11-23 09:46 UTC`.
 *
 * @param iso - ISO 8601, in UTC
 *
 * @public
 */
export function writeTime(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}
