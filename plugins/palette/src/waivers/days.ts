import { DateTime } from 'luxon';

/** A day as a date field has it, `2026-12-05`, in the reader's time zone. */
export type Day = string;

/** The day that is so far from now. */
export function addToToday(
  now: number,
  length: { readonly days?: number; readonly months?: number },
): Day {
  return DateTime.fromMillis(now).plus(length).toISODate() ?? '';
}

/** The last day on which a waiver may end: it lasts a year at most. */
export function findLastDay(now: number): Day {
  return (
    DateTime.fromMillis(now)
      .plus({ years: 1 })
      .minus({ days: 1 })
      .toISODate() ?? ''
  );
}

/** The end of a day, ISO 8601. */
export function toEndOfDay(day: Day): string {
  return (
    DateTime.fromISO(day).plus({ days: 1 }).startOf('day').toUTC().toISO() ?? ''
  );
}

/**
 * The day on which something ends, for people: `5 December`, with its year unless that is this year.
 *
 * @param until - ISO 8601; midnight belongs to the day before
 */
export function writeDay(until: string, now: number): string {
  const last = DateTime.fromISO(until).minus({ milliseconds: 1 });
  return last.toLocaleString({
    day: 'numeric',
    month: 'long',
    ...(!last.hasSame(DateTime.fromMillis(now), 'year') && { year: 'numeric' }),
  });
}
