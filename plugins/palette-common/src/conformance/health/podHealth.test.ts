import {
  ago,
  healthRules as rules,
  createPod,
  readAt as observedAt,
} from '../../__testUtils__/pods';
import type { SnapshotPod } from '../../snapshot';
import { describePod, judgePod, stripInit } from './podHealth';

const MINUTE = 60_000;
const health = (parts: Partial<SnapshotPod>, graceMs = 0) => {
  const { pod, ...rest } = judgePod(
    createPod('a/web', parts),
    observedAt,
    rules,
    graceMs,
  );
  return rest;
};
const container = (parts: object) => ({
  name: 'main',
  init: false,
  ready: false,
  restarts: 1,
  ...parts,
});

describe('a pod', () => {
  it('is ready where it says so', () => {
    expect(health({})).toEqual({ state: 'ready' });
  });

  it('is taken for ready where a listing shows phases only and it runs', () => {
    const phaseOnly = { ready: undefined, createdAt: ago(MINUTE) };

    expect(health(phaseOnly).state).toBe('ready');
    expect(health({ ...phaseOnly, reason: 'NodeLost' }).state).toBe('ready');
    expect(
      health({ ...phaseOnly, reason: 'Init:CrashLoopBackOff' }).state,
    ).toBe('progressing');
    expect(health({ ...phaseOnly, phase: 'Pending' }).state).toBe(
      'progressing',
    );
  });

  it('is finished when it has run to its end, well or not', () => {
    expect(health({ phase: 'Succeeded', ready: false })).toEqual({
      state: 'finished',
    });
    expect(health({ phase: 'Failed', ready: false })).toEqual({
      state: 'finished',
      reason: 'Failed',
    });
    expect(
      health({ phase: 'Failed', ready: false, reason: 'Evicted' }),
    ).toEqual({ state: 'finished', reason: 'Evicted', advice: 'Disk.' });
  });

  it('may take a while to start, by its age', () => {
    const starting = (ms: number) =>
      health({ phase: 'Pending', ready: false, createdAt: ago(ms) });

    expect(starting(15 * MINUTE - 1)).toEqual({
      state: 'progressing',
      allowedMs: 15 * MINUTE,
      reason: 'Pending',
      since: ago(15 * MINUTE - 1),
    });
    expect(starting(15 * MINUTE).state).toBe('degraded');
  });

  it('may show a reason for as long as the rule tolerates', () => {
    const crashing = (ms: number, reason = 'CrashLoopBackOff') =>
      health({ ready: false, reason, createdAt: ago(ms) });

    expect(crashing(5 * MINUTE - 1)).toEqual({
      state: 'progressing',
      allowedMs: 5 * MINUTE,
      reason: 'CrashLoopBackOff',
      advice: 'Logs.',
    });
    expect(crashing(5 * MINUTE).state).toBe('degraded');
    expect(crashing(5 * MINUTE, 'Init:CrashLoopBackOff').state).toBe(
      'degraded',
    );
  });

  it('is judged as NotReady where it has no reason', () => {
    const failures = new Map([
      ['NotReady', { reason: 'NotReady', tolerateMs: 5, advice: 'Probes.' }],
    ]);

    expect(
      judgePod(
        createPod('a/web', { ready: false, createdAt: ago(5) }),
        observedAt,
        { ...rules, failures },
        0,
      ),
    ).toMatchObject({ state: 'degraded', allowedMs: 5, advice: 'Probes.' });
  });

  it('may take longer where its component has a grace period', () => {
    const pod = { ready: false, createdAt: ago(20 * MINUTE) };

    expect(health(pod, 21 * MINUTE)).toMatchObject({
      state: 'progressing',
      allowedMs: 21 * MINUTE,
    });
    expect(health(pod, 1)).toMatchObject({
      state: 'degraded',
      allowedMs: 15 * MINUTE,
    });
  });

  it('is degraded at once where its age is unknown', () => {
    expect(health({ ready: false })).toEqual({
      state: 'degraded',
      allowedMs: 15 * MINUTE,
    });
  });

  it('is not ready since the time of its condition, or since it was created if it never ran', () => {
    const since = (parts: Partial<SnapshotPod>) =>
      health({ ready: false, createdAt: ago(9), ...parts }).since;

    expect(since({ conditionSince: ago(3), phase: 'Pending' })).toBe(ago(3));
    expect(since({ phase: 'Pending' })).toBe(ago(9));
    expect(since({})).toBeUndefined();
  });

  it('has the reason behind its reason, with the advice for that', () => {
    const crashing = (...containers: object[]) =>
      health({
        ready: false,
        reason: 'CrashLoopBackOff',
        createdAt: ago(1),
        containers: containers.map(container),
      });

    expect(
      crashing(
        { ready: true, lastReason: 'Evicted' },
        {},
        { lastReason: 'Error' },
        { lastReason: 'OOMKilled' },
      ),
    ).toMatchObject({ lastReason: 'OOMKilled', advice: 'Memory.' });
    expect(crashing({ lastReason: 'CrashLoopBackOff' })).toEqual({
      state: 'progressing',
      allowedMs: 5 * MINUTE,
      reason: 'CrashLoopBackOff',
      advice: 'Logs.',
    });
    expect(crashing({}).lastReason).toBeUndefined();
    expect(crashing({ lastReason: 'Odd' })).toMatchObject({
      lastReason: 'Odd',
      advice: 'Logs.',
    });
  });
});

describe('a pod that is being deleted', () => {
  it('is leaving, whatever else is wrong with it', () => {
    expect(health({ deletedAt: ago(30 * MINUTE), ready: false })).toEqual({
      state: 'leaving',
    });
    expect(health({ reason: 'Terminating' })).toEqual({ state: 'leaving' });
    expect(health({ deletedAt: 'no time' })).toEqual({ state: 'leaving' });
  });

  it('is stuck after a while', () => {
    expect(health({ deletedAt: ago(30 * MINUTE + 1) })).toEqual({
      state: 'degraded',
      reason: 'Terminating',
      since: ago(30 * MINUTE + 1),
      advice: 'Finalizers.',
    });
  });

  it('is never stuck where no rule has a limit', () => {
    expect(
      judgePod(
        createPod('a/web', { deletedAt: ago(1e9) }),
        observedAt,
        { ...rules, failures: new Map() },
        0,
      ).state,
    ).toBe('leaving');
  });
});

describe('a pod in words', () => {
  const words = (parts: object, pod: Partial<SnapshotPod> = {}) =>
    describePod(
      { pod: createPod('a/web', pod), state: 'degraded', ...parts },
      observedAt,
    );

  it('names what is known of it', () => {
    expect(words({})).toBe('web-0 not ready');
    expect(
      words(
        {
          reason: 'CrashLoopBackOff',
          lastReason: 'OOMKilled',
          since: ago(14 * MINUTE),
        },
        { message: 'back-off 5m. again...' },
      ),
    ).toBe(
      'web-0 CrashLoopBackOff after OOMKilled for 14 min: back-off 5m. again',
    );
  });

  it('has the same reason for its init containers as for its own', () => {
    expect(stripInit('Init:Error')).toBe('Error');
    expect(stripInit('ErrorInit:')).toBe('ErrorInit:');
  });
});
