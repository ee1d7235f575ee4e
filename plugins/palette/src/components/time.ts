import { DateTime } from 'luxon';
import type { PaletteTranslation } from '../translation';

const units = [
  { ms: 86_400_000, name: 'days' },
  { ms: 3_600_000, name: 'hours' },
  { ms: 60_000, name: 'minutes' },
  { ms: 1_000, name: 'seconds' },
] as const;

/** How long ago something was, in its largest unit: `14 min`. Clocks that disagree give `0 s`. */
export function formatAge(
  since: string,
  now: number,
  t: PaletteTranslation,
): string {
  const age = Math.max(0, now - DateTime.fromISO(since).toMillis());
  const unit = units.find(({ ms }) => age >= ms) ?? units[units.length - 1];
  return t(`common.time.${unit.name}`, { amount: Math.floor(age / unit.ms) });
}

/** A duration in the largest unit that leaves nothing over: `90 min`. */
export function formatDuration(ms: number, t: PaletteTranslation): string {
  const unit =
    units.find(each => ms % each.ms === 0) ?? units[units.length - 1];
  return t(`common.time.${unit.name}`, { amount: ms / unit.ms });
}

const JUST_NOW_MS = 10_000;

/** `14 min ago`, or `just now`. */
export function formatAgo(
  since: string,
  now: number,
  t: PaletteTranslation,
): string {
  return now - DateTime.fromISO(since).toMillis() < JUST_NOW_MS
    ? t('common.time.justNow')
    : t('common.time.ago', { age: formatAge(since, now, t) });
}

/** A moment in the reader's time zone, to the second. */
export function formatExactTime(iso: string): string {
  return DateTime.fromISO(iso).toLocaleString(
    DateTime.DATETIME_MED_WITH_SECONDS,
  );
}

/** `09:30` today, with the date on any other day. */
export function formatClockTime(iso: string, now: number): string {
  const time = DateTime.fromISO(iso);
  return time.hasSame(DateTime.fromMillis(now), 'day')
    ? time.toLocaleString(DateTime.TIME_24_SIMPLE)
    : time.toLocaleString({ ...DateTime.DATETIME_MED, hourCycle: 'h23' });
}
