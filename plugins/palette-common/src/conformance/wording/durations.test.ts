import { describeDuration, measureElapsedMs } from './durations';

describe('a duration', () => {
  it.each([
    [-5, '0 s'],
    [0, '0 s'],
    [999, '0 s'],
    [1_000, '1 s'],
    [59_999, '59 s'],
    [60_000, '1 min'],
    [3_599_999, '59 min'],
    [3_600_000, '1 h'],
    [86_399_999, '23 h'],
    [86_400_000, '1 d'],
    [100 * 86_400_000, '100 d'],
  ])('of %i ms is %s, in its largest whole unit', (ms, words) => {
    expect(describeDuration(ms)).toBe(words);
  });

  it('is known where both times are', () => {
    const noon = '2026-11-28T12:00:00Z';

    expect(measureElapsedMs('2026-11-28T11:59:58Z', noon)).toBe(2_000);
    expect(measureElapsedMs('2026-11-28T12:59:59+01:00', noon)).toBe(1_000);
    expect(measureElapsedMs(undefined, noon)).toBeUndefined();
    expect(measureElapsedMs('no time', noon)).toBeUndefined();
    expect(measureElapsedMs(noon, 'no time')).toBeUndefined();
  });

  it('is never negative, whatever clocks say', () => {
    expect(
      measureElapsedMs('2026-11-28T12:00:01Z', '2026-11-28T12:00:00Z'),
    ).toBe(0);
  });
});
