import {
  ago,
  healthRules as rules,
  createPod,
  readAt,
} from '../../__testUtils__/pods';
import type { SnapshotPod } from '../../snapshot';
import { judgeLongRunning } from './longRunningHealth';
import type { PodHealth } from './podHealth';

const MINUTE = 60_000;
const DAY = 86_400_000;
const is = (
  state: PodHealth['state'],
  parts: Partial<PodHealth> = {},
  pod: Partial<SnapshotPod> = {},
): PodHealth => ({ pod: createPod('a/web', pod), state, ...parts });
const judge = (pods: readonly PodHealth[], replicas = 0) =>
  judgeLongRunning(pods, readAt, replicas, rules);

describe('a workload that should run all the time', () => {
  it('is ready when all of its pods are', () => {
    expect(judge([is('ready'), is('ready')], 2)).toEqual({
      state: 'ready',
      readyPods: 2,
      desiredPods: 2,
      because: { codes: ['ready'], sentence: '2 of 2 ready.' },
    });
  });

  it('should have as many pods as there are, or as the Palette catalog says', () => {
    expect(judge([is('ready'), is('ready'), is('ready')], 2)).toMatchObject({
      state: 'ready',
      desiredPods: 3,
    });
    expect(judge([is('ready')], 3)).toEqual({
      state: 'degraded',
      readyPods: 1,
      desiredPods: 3,
      because: {
        codes: ['tooFewPods'],
        sentence: '1 of 3 ready: 2 of its pods are not there.',
      },
    });
    expect(judge([is('ready')], 2).because.sentence).toBe(
      '1 of 2 ready: 1 of its pods is not there.',
    );
  });

  it('is degraded by one pod that fails', () => {
    expect(
      judge([
        is('ready'),
        is('progressing'),
        is('degraded', {
          reason: 'Init:CrashLoopBackOff',
          lastReason: 'OOMKilled',
          advice: 'Memory.',
          since: ago(MINUTE),
        }),
      ]),
    ).toEqual({
      state: 'degraded',
      readyPods: 1,
      desiredPods: 3,
      because: {
        codes: [
          'podNotReady',
          'Init:CrashLoopBackOff',
          'CrashLoopBackOff',
          'OOMKilled',
        ],
        sentence:
          '1 of 3 ready: web-0 Init:CrashLoopBackOff after OOMKilled for 1 min.',
        advice: 'Memory.',
      },
      since: ago(MINUTE),
    });
    expect(judge([is('degraded')])).toEqual({
      state: 'degraded',
      readyPods: 0,
      desiredPods: 1,
      because: {
        codes: ['podNotReady'],
        sentence: '0 of 1 ready: web-0 not ready.',
      },
    });
    expect(
      judge([is('degraded', { reason: 'ErrImagePull' })]).because.codes,
    ).toStrictEqual(['podNotReady', 'ErrImagePull']);
    expect(judge([is('degraded')]).because.codes).toHaveLength(1);
  });

  it('does not count a pod that is stuck in deletion among those it needs', () => {
    expect(
      judge([is('ready'), is('degraded', { reason: 'Terminating' })]),
    ).toMatchObject({ state: 'degraded', readyPods: 1, desiredPods: 1 });
  });

  it('is starting when one of its pods is', () => {
    expect(
      judge([
        is('ready'),
        is(
          'progressing',
          { reason: 'Pending', allowedMs: 15 * MINUTE, since: ago(MINUTE) },
          { createdAt: ago(2 * MINUTE) },
        ),
      ]),
    ).toEqual({
      state: 'progressing',
      readyPods: 1,
      desiredPods: 2,
      because: {
        codes: ['starting', 'Pending'],
        sentence:
          '1 of 2 ready, starting for 2 min (Pending; allowed: 15 min).',
      },
      since: ago(MINUTE),
    });
    expect(judge([is('progressing')])).toEqual({
      state: 'progressing',
      readyPods: 0,
      desiredPods: 1,
      because: {
        codes: ['starting'],
        sentence: '0 of 1 ready, starting for 0 s (allowed: 0 s).',
      },
    });
  });

  it('is progressing while nothing has replaced a pod that is being deleted', () => {
    expect(judge([is('leaving')])).toEqual({
      state: 'progressing',
      readyPods: 0,
      desiredPods: 1,
      because: {
        codes: ['leaving'],
        sentence:
          '0 of 1 ready: a pod is being deleted and none has taken its place yet.',
      },
    });
    expect(judge([is('ready'), is('leaving')], 2).because.codes).toEqual([
      'leaving',
    ]);
    expect(judge([is('leaving'), is('ready')])).toMatchObject({
      state: 'ready',
      readyPods: 1,
      desiredPods: 1,
    });
  });

  it('is degraded where its pods have ended', () => {
    expect(judge([is('finished')])).toEqual({
      state: 'degraded',
      readyPods: 0,
      desiredPods: 1,
      because: {
        codes: ['ended', 'Completed'],
        sentence: '0 of 1 ready: web-0 Completed.',
      },
    });
    expect(
      judge([is('finished', { reason: 'Evicted', advice: 'Disk.' })]),
    ).toMatchObject({
      because: {
        codes: ['ended', 'Evicted'],
        sentence: '0 of 1 ready: web-0 Evicted.',
        advice: 'Disk.',
      },
    });
    expect(judge([is('finished'), is('ready')]).state).toBe('ready');
    expect(judge([is('ready'), is('finished')], 2).because.codes).toEqual([
      'ended',
      'Completed',
    ]);
  });
});

describe('a workload that runs but restarts', () => {
  const restarting = (parts: Partial<SnapshotPod> = {}) =>
    is(
      'ready',
      {},
      {
        restarts: 9,
        restartedAt: ago(MINUTE),
        createdAt: ago(2 * DAY),
        ...parts,
      },
    );

  it('is degraded, with the advice for why its last run ended', () => {
    const last = (lastReason: string) => ({
      containers: [
        { name: 'main', init: false, ready: true, restarts: 9, lastReason },
      ],
    });

    expect(judge([restarting(last('OOMKilled'))])).toEqual({
      state: 'degraded',
      readyPods: 1,
      desiredPods: 1,
      because: {
        codes: ['flapping', 'OOMKilled'],
        sentence:
          '1 of 1 ready at this moment, but web-0 restarted 9 times, last 1 min ago (OOMKilled).',
        advice: 'Memory.',
      },
    });
    expect(judge([restarting()]).because).toMatchObject({
      codes: ['flapping'],
      advice: 'Look at the log of its last run (kubectl logs --previous).',
    });
  });

  it('is ready after one restart, which it mentions', () => {
    expect(judge([restarting({ restarts: 1 })])).toEqual({
      state: 'ready',
      readyPods: 1,
      desiredPods: 1,
      because: {
        codes: ['ready', 'restartedRecently'],
        sentence: '1 of 1 ready; web-0 restarted once, last 1 min ago.',
      },
    });
  });

  it('is not judged by pods that have ended or are leaving', () => {
    const { pod } = restarting();

    expect(
      judge([
        is('ready'),
        { pod, state: 'finished' },
        { pod, state: 'leaving' },
      ]).because.codes,
    ).toEqual(['ready']);
  });
});
