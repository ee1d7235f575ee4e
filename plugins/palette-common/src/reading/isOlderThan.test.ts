import { isOlderThan } from './isOlderThan';

const minuteMs = 60_000;

describe('an age', () => {
  it.each([
    ['5m10s', 5 * minuteMs],
    ['212d', 60 * minuteMs],
    ['4y12d', 60 * minuteMs],
    ['10s', 0],
  ])('%s is certainly more than %d ms', (age, ms) => {
    expect(isOlderThan(age, ms)).toBe(true);
  });

  it.each([
    // It may be up to a minute more, which does not count.
    ['60m', 60 * minuteMs],
    // Clocks differ.
    ['5m9s', 5 * minuteMs],
    ['9s', 0],
    ['<unknown>', 0],
    ['<invalid>', 0],
    ['', 0],
    [undefined, 0],
  ])('%s is perhaps no more than %d ms', (age, ms) => {
    expect(isOlderThan(age, ms)).toBe(false);
  });
});
