import fc from 'fast-check';
import { calculateRetryDelayMs } from './calculateRetryDelay';

const backoff = { initialMs: 30_000, maxMs: 1_800_000 };
const failures = fc.integer({ min: 1, max: 100_000 });
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('calculateRetryDelayMs', () => {
  it('doubles from the first delay to the longest', () => {
    expect(
      [1, 2, 3, 4, 5, 6, 7, 8, 5_000].map(
        n => calculateRetryDelayMs(n, backoff, 0) / 1_000,
      ),
    ).toEqual([30, 60, 120, 240, 480, 960, 1_800, 1_800, 1_800]);
  });

  it('is at least half of the unjittered delay, and never more than it', () => {
    fc.assert(
      fc.property(failures, random, (n, r) => {
        const whole = calculateRetryDelayMs(n, backoff, 0);
        const delay = calculateRetryDelayMs(n, backoff, r);
        expect(delay).toBeGreaterThan(whole / 2 - 1);
        expect(delay).toBeLessThanOrEqual(whole);
      }),
    );
  });

  it('never shrinks with a further failure, for the same random number', () => {
    fc.assert(
      fc.property(failures, random, (n, r) =>
        expect(calculateRetryDelayMs(n + 1, backoff, r)).toBeGreaterThanOrEqual(
          calculateRetryDelayMs(n, backoff, r),
        ),
      ),
    );
  });

  it('is at least what the cluster asked for, up to the longest delay', () => {
    fc.assert(
      fc.property(failures, random, fc.nat(99_999), (n, r, seconds) =>
        expect(calculateRetryDelayMs(n, backoff, r, seconds)).toBe(
          Math.max(
            calculateRetryDelayMs(n, backoff, r),
            Math.min(backoff.maxMs, seconds * 1_000),
          ),
        ),
      ),
    );
  });
});
