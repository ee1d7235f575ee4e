import { DateTime } from 'luxon';
import type { PaletteTranslation } from '../translation';

const JUST_NOW_MS = 10_000;

const units = [
  { ms: 86_400_000, name: 'days' },
  { ms: 3_600_000, name: 'hours' },
  { ms: 60_000, name: 'minutes' },
  { ms: 1_000, name: 'seconds' },
] as const;

/**
 * An age in its largest unit: `14 min`; `0 s` where clocks disagree.
 *
 * @param since - ISO 8601
 * @param now - epoch ms
 */
export function formatAge(
  since: string,
  now: number,
  t: PaletteTranslation,
): string {
  const age = Math.max(0, now - DateTime.fromISO(since).toMillis());
  const unit = units.find(({ ms }) => age >= ms) ?? units[units.length - 1];
  return t(`common.time.${unit.name}`, { amount: Math.floor(age / unit.ms) });
}

/** A duration in the largest unit that divides it: `90 min`. */
export function formatDuration(ms: number, t: PaletteTranslation): string {
  const unit =
    units.find(each => ms % each.ms === 0) ?? units[units.length - 1];
  return t(`common.time.${unit.name}`, { amount: ms / unit.ms });
}

/** A length of time in at most two units: `3 h 10 min`, `2 d 4 h`, `40 s`. */
export function formatLength(ms: number, t: PaletteTranslation): string {
  const first = units.findIndex(unit => ms >= unit.ms);
  const [large, small] =
    first < 0 ? [units[units.length - 1]] : units.slice(first, first + 2);
  const rest = small ? Math.floor((ms % large.ms) / small.ms) : 0;
  const write = (unit: (typeof units)[number], amount: number) =>
    t(`common.time.${unit.name}`, { amount });
  return [
    write(large, Math.floor(ms / large.ms)),
    // Seconds beside minutes only make the words longer.
    rest > 0 && small.name !== 'seconds' && write(small, rest),
  ]
    .filter(Boolean)
    .join(' ');
}

/** An age as `14 min ago`, or `just now` within the first seconds. */
export function formatAgo(
  since: string,
  now: number,
  t: PaletteTranslation,
): string {
  return now - DateTime.fromISO(since).toMillis() < JUST_NOW_MS
    ? t('common.time.justNow')
    : t('common.time.ago', { age: formatAge(since, now, t) });
}

/** A time in the reader's time zone, to the second. */
export function formatExactTime(iso: string): string {
  return DateTime.fromISO(iso).toLocaleString(
    DateTime.DATETIME_MED_WITH_SECONDS,
  );
}

/** A time as `09:30` today, and with its date on other days. */
export function formatClockTime(iso: string, now: number): string {
  const time = DateTime.fromISO(iso);
  return time.hasSame(DateTime.fromMillis(now), 'day')
    ? time.toLocaleString(DateTime.TIME_24_SIMPLE)
    : time.toLocaleString({ ...DateTime.DATETIME_MED, hourCycle: 'h23' });
}
