import { ago, createPod, readAt } from '../../__testUtils__/pods';
import type { SnapshotPod } from '../../snapshot';
import type { Workload } from '../../workloads';
import { leavesFailedPods, settleLeftovers } from './leftovers';
import type { PodHealth } from './podHealth';

const MINUTE = 60_000;
const ended = (parts: Partial<SnapshotPod> = {}): PodHealth => ({
  pod: createPod('shop/web', {
    owner: undefined,
    phase: undefined,
    ready: false,
    reason: 'Error',
    restarts: 0,
    containersReady: 0,
    createdAt: ago(60 * MINUTE),
    ...parts,
  }),
  state: 'degraded',
  reason: 'Error',
  advice: 'Look at its log.',
  since: ago(60 * MINUTE),
});
const ready: PodHealth = { pod: createPod('shop/web'), state: 'ready' };

const settle = (
  pods: readonly PodHealth[],
  kinds: readonly Workload['kind'][] = ['Deployment'],
) => settleLeftovers(pods, kinds, readAt);
const isSettled = (pod: PodHealth, ...kinds: readonly Workload['kind'][]) =>
  settle([ready, pod], kinds.length > 0 ? kinds : undefined)[1].state ===
  'finished';

describe('a pod that ended, beside a ready one', () => {
  it('is taken for finished, with its reason and advice, and without a time', () => {
    const pod = ended();

    expect(settle([ready, pod])).toEqual([
      ready,
      {
        pod: { ...pod.pod, phase: 'Failed' },
        state: 'finished',
        reason: 'Error',
        advice: 'Look at its log.',
      },
    ]);
  });

  it('gets no reason and no advice that it did not have', () => {
    const { pod, state } = ended();

    const [, settled] = settle([ready, { pod, state }]);
    expect(Object.keys(settled).sort()).toEqual(['pod', 'state']);
  });

  it.each<[string, Partial<SnapshotPod>]>([
    ['runs again', { reason: 'CrashLoopBackOff' }],
    ['says no reason', { reason: undefined }],
    ['was restarted', { restarts: 1 }],
    ['has a ready container', { containersReady: 1 }],
    ['is of unknown readiness', { containersReady: undefined }],
    ['was made ten minutes ago', { createdAt: ago(10 * MINUTE) }],
    ['has no age', { createdAt: undefined }],
    ['was read with its owner', { owner: { kind: 'Deployment', name: 'web' } }],
  ])('stays as it is where it %s', (_, parts) => {
    expect(isSettled(ended(parts))).toBe(false);
  });

  it('is taken for finished a moment after ten minutes', () => {
    expect(isSettled(ended({ createdAt: ago(10 * MINUTE + 1) }))).toBe(true);
  });

  it('stays as it is where its workload may be of a kind that leaves no failed pods', () => {
    expect(isSettled(ended(), 'ReplicaSet')).toBe(true);
    expect(isSettled(ended(), 'StatefulSet')).toBe(false);
    expect(isSettled(ended(), 'Deployment', 'DaemonSet')).toBe(false);
  });
});

it('a pod that ended stays as it is where none is ready', () => {
  const pods = [ended(), { ...ready, state: 'progressing' as const }];

  expect(settle(pods)).toEqual(pods);
});

it('Deployments and their ReplicaSets alone leave failed pods', () => {
  const kinds: readonly Workload['kind'][] = [
    'Deployment',
    'ReplicaSet',
    'StatefulSet',
    'DaemonSet',
    'Job',
  ];
  expect(kinds.filter(leavesFailedPods)).toEqual(['Deployment', 'ReplicaSet']);
});
