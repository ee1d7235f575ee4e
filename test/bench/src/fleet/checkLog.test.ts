import { checksSeen, figuresOf } from './checkLog';

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

describe('figuresOf', () => {
  it('counts a check an interval as none too many', () => {
    const log = checksSeen([
      ...check('a', 0),
      ...check('b', 30_000),
      ...check('a', MINUTE),
      ...check('b', 90_000),
      ...check('a', 2 * MINUTE),
      ...check('b', 150_000),
    ]);

    expect(figuresOf(log, window)).toEqual({
      checks: 6,
      duplicates: 0,
      takenOver: 0,
      longestGapMs: MINUTE,
    });
  });

  it('sees a cluster that is checked again too soon, and two at once', () => {
    const soon = checksSeen([...check('a', 0), ...check('a', 20_000)]);
    const together = checksSeen([
      namespaces('a', 0),
      namespaces('a', MINUTE),
      pods('a', MINUTE + 20),
    ]);

    expect(figuresOf(soon, window).duplicates).toBe(1);
    expect(figuresOf(together, window).duplicates).toBe(1);
  });

  it('tells what a killed backend had begun from what was begun twice', () => {
    const log = checksSeen([namespaces('a', 1_000), ...check('a', 22_000)]);
    const killed = { atMs: 1_500, timeoutMs: 5_000 };

    expect(figuresOf(log, window, killed)).toMatchObject({
      duplicates: 0,
      takenOver: 1,
    });
  });

  it('sees a cluster that is no longer checked', () => {
    const log = checksSeen(check('a', 1_000));

    expect(figuresOf(log, window).longestGapMs).toBe(179_000);
  });
});
