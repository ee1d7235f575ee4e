import type { StoredReport } from '../reports/StoredReport';
import { isReadingDue } from './isReadingDue';

const FUTURE = '2031-01-01T00:00:00.000Z';
const now = new Date('2026-11-23T10:00:00.000Z');

describe('a cluster', () => {
  it.each<[string, object]>([
    [
      'retried',
      { failure: { at: now.toISOString(), retryAt: FUTURE, attempts: 1 } },
    ],
    ['read', { report: { observedAt: FUTURE } }],
  ])(
    'is read again, however far in the future a wrong clock has put its next reading: %s',
    (_, stored) => {
      expect(
        isReadingDue(stored as StoredReport, now, {
          maxAgeMs: 60_000,
          timeoutMs: 2_000,
          backoff: { initialMs: 30_000, maxMs: 600_000 },
        }),
      ).toBe(true);
    },
  );
});
