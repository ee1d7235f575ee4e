import { createPod, healthContext as context } from '../../__testUtils__/pods';
import type { SnapshotPod } from '../../snapshot';
import type { Workload } from '../../workloads';
import { judgeWorkload } from './workloadHealth';

const observe = (
  pods: readonly SnapshotPod[],
  workload: Partial<Workload> = {},
  desiredPods?: number,
) => ({
  workload: {
    namespace: 'shop',
    name: 'web',
    kind: 'Deployment',
    via: 'owner',
    ...workload,
  } as Workload,
  pods,
  desiredPods,
});
const pods = (count: number, parts: Partial<SnapshotPod> = {}) =>
  Array.from({ length: count }, () => createPod('shop/web', parts));
const ended = { phase: 'Succeeded', ready: false } as const;

describe('the health of a workload', () => {
  it('wants as many pods as the catalog asks for, or the controllers if that is more', () => {
    const want = (
      replicas: number | undefined,
      ...desired: (number | undefined)[]
    ) =>
      judgeWorkload(
        desired.map(count => observe(pods(1), {}, count)),
        { kind: 'Deployment', replicas },
        context,
      ).desiredPods;
    expect(want(5, 2)).toBe(5);
    expect(want(3, 2, 4)).toBe(6);
    expect(want(undefined, undefined)).toBe(1);
  });

  it('is that of a task where its kind, or a name and the catalog, say so', () => {
    const state = (seen: Partial<Workload>, kind: Workload['kind']) =>
      judgeWorkload([observe(pods(1, ended), seen)], { kind }, context).state;
    expect(state({ kind: 'Job' }, 'Deployment')).toBe('ready');
    expect(state({ kind: 'CronJob' }, 'Deployment')).toBe('ready');
    expect(state({ via: 'name', kind: 'DaemonSet' }, 'Job')).toBe('ready');
    expect(state({ kind: 'Deployment' }, 'Job')).not.toBe('ready');
    expect(state({ via: 'name', kind: 'Job' }, 'Deployment')).not.toBe('ready');
  });

  it('lists what is known of a pod, and nothing of what is not', () => {
    const [bare, full] = judgeWorkload(
      [
        observe([
          createPod('shop/web'),
          createPod('shop/db', { node: 'n1', restarts: 0, reason: 'Shown' }),
        ]),
      ],
      { kind: 'Deployment' },
      context,
    ).pods;
    expect(Object.keys(bare).sort()).toEqual([
      'name',
      'namespace',
      'phase',
      'state',
    ]);
    expect(full).toMatchObject({ node: 'n1', restarts: 0, reason: 'Shown' });
  });
});
