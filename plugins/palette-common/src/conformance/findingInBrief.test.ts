import { describeFindingInBrief, writeFindingInBrief } from './findingInBrief';
import type { FindingPod, WorkloadFinding } from './types';

const now = '2026-11-23T12:00:00.000Z';
const since = '2026-11-23T11:17:00.000Z';

const pod = (parts: Partial<FindingPod> = {}): FindingPod => ({
  name: 'web-0',
  namespace: 'shop',
  state: 'degraded',
  phase: 'Running',
  ...parts,
});

const finding = (parts: Partial<WorkloadFinding>): WorkloadFinding => ({
  id: 'shop/web',
  namespace: 'shop',
  component: 'web',
  kind: 'Deployment',
  state: 'degraded',
  because: { codes: ['podNotReady'], sentence: 'Never read by a program.' },
  readyPods: 0,
  desiredPods: 1,
  pods: [],
  summary: '',
  confidence: 'verified',
  ...parts,
});

const because = (...codes: string[]) => ({ codes, sentence: '' });

const write = (parts: Partial<WorkloadFinding>) =>
  writeFindingInBrief(describeFindingInBrief(finding(parts)), { now });

const crashing = pod({
  reason: 'CrashLoopBackOff',
  restarts: 23,
  containers: [
    {
      name: 'main',
      init: false,
      ready: false,
      restarts: 23,
      reason: 'CrashLoopBackOff',
      lastReason: 'Error',
      exitCode: 1,
    },
  ],
});

describe('a finding in brief', () => {
  it('names component, pods, reason, cause, restarts and age', () => {
    expect(write({ pods: [crashing], since })).toBe(
      'web 0/1 · CrashLoopBackOff · exit 1 · 23 restarts · 43 min',
    );
  });

  it('has a time in place of the age where no time is given', () => {
    const brief = describeFindingInBrief(finding({ since }));
    expect(writeFindingInBrief(brief)).toBe(
      'web 0/1 · not ready · since 2026-11-23 11:17 UTC',
    );
  });

  it.each<[string, Partial<WorkloadFinding>, string]>([
    [
      'why the last run ended before its exit code',
      {
        pods: [
          pod({
            reason: 'CrashLoopBackOff',
            restarts: 1,
            containers: [
              {
                name: 'main',
                init: false,
                ready: false,
                restarts: 1,
                reason: 'CrashLoopBackOff',
                lastReason: 'OOMKilled',
                exitCode: 137,
              },
            ],
          }),
        ],
      },
      'web 0/1 · CrashLoopBackOff · OOMKilled · 1 restart',
    ],
    [
      'what the scheduler lacks',
      {
        readyPods: 2,
        desiredPods: 3,
        pods: [
          pod({
            reason: 'Unschedulable',
            phase: 'Pending',
            message: '0/5 nodes are available: 5 Insufficient memory.',
          }),
        ],
      },
      'web 2/3 · Unschedulable · no memory',
    ],
    [
      'the component whose trouble causes this one',
      {
        because: {
          ...because('podNotReady', 'CrashLoopBackOff', 'consequence'),
          causedBy: ['shop/db', 'shop/queue'],
        },
        pods: [crashing],
      },
      'web 0/1 · CrashLoopBackOff · needs db and queue · 23 restarts',
    ],
    [
      'the pod that the codes mean, not one that only starts',
      {
        because: because('podNotReady', 'ImagePullBackOff'),
        pods: [
          pod({ state: 'progressing', reason: 'ContainerCreating' }),
          pod({ reason: 'ImagePullBackOff' }),
        ],
        desiredPods: 2,
      },
      'web 0/2 · ImagePullBackOff',
    ],
    [
      'the last restart of a component that flaps',
      {
        because: because('flapping', 'OOMKilled'),
        readyPods: 1,
        pods: [
          pod({
            state: 'ready',
            restarts: 9,
            restartedAt: since,
            containers: [
              {
                name: 'main',
                init: false,
                ready: true,
                restarts: 9,
                lastReason: 'OOMKilled',
              },
            ],
          }),
        ],
      },
      'web 1/1 · flapping · OOMKilled · 9 restarts',
    ],
    [
      'how a run ended whose pod is gone',
      { because: because('ended', 'Evicted') },
      'web 0/1 · Evicted',
    ],
    [
      'a component that is missing',
      { state: 'missing', because: because('noPod'), desiredPods: 0 },
      'web · missing',
    ],
    [
      'a namespace that is being deleted',
      {
        state: 'missing',
        because: because('noPod', 'namespaceTerminating'),
        desiredPods: 0,
      },
      'web · missing, namespace Terminating',
    ],
    [
      'a gap that hides it',
      { state: 'unknown', because: because('forbidden'), desiredPods: 0 },
      'web · not readable: forbidden',
    ],
    [
      'too few pods',
      { because: because('tooFewPods'), readyPods: 1, desiredPods: 3 },
      'web 1/3 · too few pods',
    ],
    [
      'a start without a reason',
      {
        state: 'progressing',
        because: because('starting'),
        pods: [pod({ state: 'progressing' })],
      },
      'web 0/1 · starting',
    ],
    [
      'nothing but its pods where all is well',
      { state: 'ready', because: because('ready'), readyPods: 1 },
      'web 1/1',
    ],
  ])('names %s', (_, parts, expected) => {
    expect(write(parts)).toBe(expected);
  });

  it('takes the given time only for a finding without one', () => {
    const options = { since: '2026-11-23T10:00:00.000Z' };
    const own = describeFindingInBrief(finding({ since }), options);
    expect(own.since).toBe(since);
    const missing = finding({ state: 'missing', because: because('noPod') });
    expect(describeFindingInBrief(missing, options).since).toBe(options.since);
  });
});
