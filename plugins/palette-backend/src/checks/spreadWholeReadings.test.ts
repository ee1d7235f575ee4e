import { spreadWholeReadings } from './spreadWholeReadings';

const hourMs = 3_600_000;

describe('whole readings', () => {
  const times = Array.from({ length: 200 }, (_, index) =>
    spreadWholeReadings(`edge-${index}`, hourMs),
  );

  it('are never rarer than allowed, and at most a quarter more frequent', () => {
    times.forEach(ms => {
      expect(ms).toBeLessThanOrEqual(hourMs);
      expect(ms).toBeGreaterThan(0.75 * hourMs);
    });
  });

  it('are spread over the quarter', () => {
    expect(Math.min(...times)).toBeLessThan(0.8 * hourMs);
    expect(Math.max(...times)).toBeGreaterThan(0.95 * hourMs);
  });

  it('come at the same distance for a cluster each time', () => {
    expect(spreadWholeReadings('edge-7', hourMs)).toBe(times[7]);
  });
});
