import { t } from '../__testUtils__/translation';
import {
  formatAge,
  formatAgo,
  formatClockTime,
  formatExactTime,
  formatLength,
} from './time';

const now = Date.parse('2026-11-23T10:00:00Z');

describe('formatAge', () => {
  it.each([
    ['2026-11-23T09:59:41Z', '19 s'],
    ['2026-11-23T09:46:00Z', '14 min'],
    ['2026-11-23T08:00:00Z', '2 h'],
    ['2026-11-15T09:00:00Z', '8 d'],
  ])('shows %s in its largest unit', (since, age) => {
    expect(formatAge(since, now, t)).toBe(age);
  });

  it('shows no negative age when clocks disagree', () => {
    expect(formatAge('2026-11-23T10:00:09Z', now, t)).toBe('0 s');
  });
});

describe('formatAgo', () => {
  it('says "just now" for the first seconds', () => {
    expect(formatAgo('2026-11-23T09:59:57Z', now, t)).toBe('just now');
    expect(formatAgo('2026-11-23T09:46:00Z', now, t)).toBe('14 min ago');
  });
});

describe('formatLength', () => {
  it.each([
    [40_000, '40 s'],
    [90_000, '1 min'],
    [3 * 3_600_000 + 10 * 60_000, '3 h 10 min'],
    [3 * 3_600_000, '3 h'],
    [2 * 86_400_000 + 4 * 3_600_000 + 60_000, '2 d 4 h'],
    [0, '0 s'],
  ])('shows %d ms in at most two units', (ms, words) => {
    expect(formatLength(ms, t)).toBe(words);
  });
});

describe('formatClockTime', () => {
  it('omits the date today and shows it on other days', () => {
    expect(formatClockTime('2026-11-23T09:30:00Z', now)).toMatch(/^\d\d:30$/);
    expect(formatClockTime('2026-11-20T09:30:00Z', now)).toContain('20');
  });
});

describe('formatExactTime', () => {
  it('shows seconds', () => {
    expect(formatExactTime('2026-11-23T09:30:07Z')).toContain('30:07');
  });
});
