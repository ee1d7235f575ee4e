import { readReport } from './readReport';

describe('a stored report', () => {
  it('of an earlier version has every part that is read today', () => {
    const stored = JSON.stringify({ verdict: 'conformant', unexpected: [] });
    expect(readReport(stored)).toMatchObject({
      verdict: 'conformant',
      unlisted: [],
      hosted: [],
      catalogRelease: '4.8',
    });
  });

  it('of this version is returned unchanged', () => {
    const report = {
      verdict: 'degraded',
      unlisted: [{ id: 'a/b' }],
      hosted: [{ uid: '1' }],
      catalogRelease: '4.9.14',
    };
    expect(readReport(JSON.stringify(report))).toEqual(report);
  });
});
