import { readChecks, summarizeChecks } from './checkLog';

const MINUTE = 60_000;
const namespaces = (user: string, receivedAtMs: number) => ({
  path: '/api/v1/namespaces',
  user,
  receivedAtMs,
});
const pods = (user: string, receivedAtMs: number) => ({
  path: '/api/v1/pods',
  user,
  receivedAtMs,
});
const check = (user: string, atMs: number) => [
  namespaces(user, atMs),
  pods(user, atMs + 20),
];
const window = { fromMs: 0, toMs: 3 * MINUTE, intervalMs: MINUTE };

describe('summarizeChecks', () => {
  it('counts no duplicate where each interval has one check', () => {
    const log = readChecks([
      ...check('a', 0),
      ...check('b', 30_000),
      ...check('a', MINUTE),
      ...check('b', 90_000),
      ...check('a', 2 * MINUTE),
      ...check('b', 150_000),
    ]);

    expect(summarizeChecks(log, window)).toEqual({
      checks: 6,
      duplicates: 0,
      takenOver: 0,
      longestGapMs: MINUTE,
    });
  });

  it('counts a duplicate for a check too soon and for two at once', () => {
    const soon = readChecks([...check('a', 0), ...check('a', 20_000)]);
    const together = readChecks([
      namespaces('a', 0),
      namespaces('a', MINUTE),
      pods('a', MINUTE + 20),
    ]);

    expect(summarizeChecks(soon, window).duplicates).toBe(1);
    expect(summarizeChecks(together, window).duplicates).toBe(1);
  });

  it('counts the checks of a killed backend as taken over, not as duplicates', () => {
    const log = readChecks([namespaces('a', 1_000), ...check('a', 22_000)]);
    const killed = { atMs: 1_500, timeoutMs: 5_000 };

    expect(summarizeChecks(log, window, killed)).toMatchObject({
      duplicates: 0,
      takenOver: 1,
    });
  });

  it('measures the gap of a cluster that is no longer checked', () => {
    const log = readChecks(check('a', 1_000));

    expect(summarizeChecks(log, window).longestGapMs).toBe(179_000);
  });
});
