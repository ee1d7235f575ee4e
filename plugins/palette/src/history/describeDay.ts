import { DateTime } from 'luxon';
import { formatLength } from '../components/time';
import type { PaletteTranslation } from '../translation';
import type { HistoryDay } from './listDays';

const NAMED = 3;

/** A day in words: `12 November: degraded for 3 h 10 min: db (degraded)`. */
export function describeDay(
  { day, worst, lastedMs, whole, components }: HistoryDay,
  today: boolean,
  t: PaletteTranslation,
): string {
  const date = formatDay(day);
  if (!worst) {
    return t('history.day', { day: date, verdict: t('history.notRead') });
  }
  const verdict = t(`states.inSentence.${worst}`);
  const words = describeVerdict();
  return components.length > 0
    ? t('history.dayWithComponents', {
        words,
        components: nameComponents(components, t),
      })
    : words;

  function describeVerdict(): string {
    if (whole) {
      return t(today ? 'history.dayWholeToday' : 'history.dayWhole', {
        day: date,
        verdict,
      });
    }
    return lastedMs > 0
      ? t('history.dayLasted', {
          day: date,
          verdict,
          length: formatLength(lastedMs, t),
        })
      : t('history.day', { day: date, verdict });
  }
}

/**
 * A day without its year, in the reader's language: `12 November`.
 *
 * @param day - `2026-11-12`, in UTC
 */
export function formatDay(day: string): string {
  return DateTime.fromISO(day, { zone: 'utc' }).toLocaleString({
    day: 'numeric',
    month: 'long',
  });
}

function nameComponents(
  components: HistoryDay['components'],
  t: PaletteTranslation,
): string {
  const named = components.slice(0, NAMED).map(({ component, state }) =>
    t('history.dayComponent', {
      component,
      state: t(`states.inSentence.${state}`),
    }),
  );
  const more = components.length - named.length;
  return [
    ...named,
    ...(more > 0 ? [t('history.dayMoreComponents', { amount: more })] : []),
  ].join(', ');
}
