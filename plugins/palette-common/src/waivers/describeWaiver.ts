import { writeTime, type FindingWaiver } from '../conformance';

/**
 * A waiver in one sentence: `Accepted until 2026-12-05 00:00 UTC by user:default/anne (PAL-1): Memory is on its way.`
 *
 * @param write - writes a time, by default in UTC
 *
 * @public
 */
export function describeFindingWaiver(
  { until, author, ticket, reason }: FindingWaiver,
  write: (iso: string) => string = writeTime,
): string {
  const by = author ? ` by ${author}` : '';
  const see = ticket ? ` (${ticket})` : '';
  const end = /[.!?]$/.test(reason) ? '' : '.';
  return `Accepted until ${write(until)}${by}${see}: ${reason}${end}`;
}
