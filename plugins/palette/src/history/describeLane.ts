import { formatClockTime, formatLength } from '../components/time';
import type { PaletteTranslation } from '../translation';
import {
  type Lane,
  type Stretch,
  countIncidents,
  measureOverlap,
} from './listLanes';

/** What the words of a lane depend on. */
export interface LaneTimes {
  /** Epoch ms; the beginning of what is kept. */
  readonly start: number;
  /** Epoch ms */
  readonly now: number;
}

/** A lane in a few words: `degraded since 09:12`, `2 times, 3 h 40 min in all, last until 12:22`. */
export function describeLane(
  { stretches, flapping }: Lane,
  { start, now }: LaneTimes,
  t: PaletteTranslation,
): string {
  const last = stretches[stretches.length - 1];
  const measure = (some: readonly Stretch[]) =>
    formatLength(measureOverlap(some, { from: start, to: now }), t);
  if (last.to) {
    const count = countIncidents(stretches);
    return stretches.length === 1
      ? describeStretch(last, { start, now }, t)
      : t('history.lane.times', {
          count,
          length: measure(stretches),
          to: formatClockTime(last.to, now),
        });
  }
  const lasting = t(
    flapping ? 'history.lane.sinceFlapping' : 'history.lane.since',
    { state: t(`states.inSentence.${last.state}`), time: writeStart(last) },
  );
  const earlier = stretches.slice(0, -1);
  return earlier.length === 0
    ? lasting
    : t('history.lane.timesNow', {
        now: lasting,
        count: countIncidents(earlier),
        length: measure(earlier),
      });

  function writeStart({ from }: Stretch): string {
    return from
      ? formatClockTime(from, now)
      : t('history.lane.earlier', {
          time: formatClockTime(new Date(start).toISOString(), now),
        });
  }
}

/** A stretch in words: `degraded from 12 Nov, 09:12 to 12 Nov, 12:22 (3 h 10 min)`. */
export function describeStretch(
  stretch: Stretch,
  { start, now }: LaneTimes,
  t: PaletteTranslation,
): string {
  const { from, to } = stretch;
  const state = t(`states.inSentence.${stretch.state}`);
  if (!to) {
    return t('history.lane.since', {
      state,
      time: formatClockTime(from ?? new Date(start).toISOString(), now),
    });
  }
  return from
    ? t('history.lane.once', {
        state,
        from: formatClockTime(from, now),
        to: formatClockTime(to, now),
        length: formatLength(
          measureOverlap([stretch], { from: Date.parse(from), to: now }),
          t,
        ),
      })
    : t('history.lane.onceBefore', { state, to: formatClockTime(to, now) });
}
