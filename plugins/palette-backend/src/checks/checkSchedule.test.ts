import { scheduleNextCheck } from './checkSchedule';

const pace = { intervalMs: 300_000, troubledIntervalMs: 60_000 };
const start = Date.parse('2026-11-25T10:00:00.000Z');
const conformant = { verdict: 'conformant' as const };

describe('scheduleNextCheck', () => {
  it('gives a healthy cluster the same slot in every interval', () => {
    const first = scheduleNextCheck(
      'edge-1',
      new Date(start),
      pace,
      conformant,
    );
    const late = new Date(first.getTime() + 40_000);
    const second = scheduleNextCheck('edge-1', late, pace, conformant);

    expect(second.getTime() - first.getTime()).toBe(pace.intervalMs);
  });

  it('spreads clusters evenly over the interval', () => {
    const tenths = new Array(10).fill(0);
    for (let i = 0; i < 1000; i++) {
      const at = scheduleNextCheck(
        `edge-${i}`,
        new Date(start),
        pace,
        conformant,
      );
      tenths[Math.floor((at.getTime() - start - 1) / 30_000)] += 1;
    }

    expect(Math.min(...tenths)).toBeGreaterThan(60);
    expect(Math.max(...tenths)).toBeLessThan(140);
  });

  it('comes back sooner where something is wrong', () => {
    const nexts = Array.from({ length: 50 }, (_, i) =>
      scheduleNextCheck(`edge-${i}`, new Date(start), pace, {
        verdict: 'degraded',
      }),
    );

    expect(Math.max(...nexts.map(at => at.getTime() - start))).toBe(60_000);
  });

  it('leaves a cluster that could not be read alone for as long as its backoff says', () => {
    const retryAt = new Date(start + 1_800_000);

    expect(
      scheduleNextCheck('edge-1', new Date(start), pace, {
        verdict: 'unknown',
        retryAt,
      }),
    ).toEqual(retryAt);
  });

  it('ignores a backoff that is over', () => {
    expect(
      scheduleNextCheck('edge-1', new Date(start), pace, {
        verdict: 'unknown',
        retryAt: new Date(start - 60_000),
      }),
    ).toEqual(scheduleNextCheck('edge-1', new Date(start), pace, conformant));
  });

  it('comes back when a waiver expires, so that its finding counts again', () => {
    const now = new Date(start);
    const slot = scheduleNextCheck('edge-1', now, pace, conformant);
    const schedule = (expiresAt: Date) =>
      scheduleNextCheck('edge-1', now, pace, { ...conformant, expiresAt });
    const soon = new Date(start + 1_000);

    expect(schedule(soon)).toEqual(soon);
    expect(schedule(new Date(slot.getTime() + 1))).toEqual(slot);
    expect(schedule(now)).toEqual(slot);
  });
});
