import { readReport } from './readReport';

const time = new Date('2026-11-29T10:00:00Z');

describe('a stored report', () => {
  it('of an earlier version has every part that is read today', () => {
    const stored = JSON.stringify({ verdict: 'conformant', unexpected: [] });
    expect(readReport({ report: stored, observed_at: time })).toMatchObject({
      verdict: 'conformant',
      unlisted: [],
      hosted: [],
      catalogRelease: '4.8',
    });
  });

  it('of this version is returned with the time that was stored last', () => {
    const report = {
      verdict: 'degraded',
      unlisted: [{ id: 'a/b' }],
      hosted: [{ uid: '1' }],
      catalogRelease: '4.9.14',
    };
    const stored = JSON.stringify({ ...report, observedAt: 'before' });
    expect(readReport({ report: stored, observed_at: time })).toEqual({
      ...report,
      observedAt: time.toISOString(),
    });
  });
});
