import { createPod, healthContext as context } from '../../__testUtils__/pods';
import type { SnapshotPod } from '../../snapshot';
import type { Workload } from '../../workloads';
import { judgeUncatalogued } from './uncatalogued';

const judge = (
  workload: Pick<Workload, 'kind' | 'via'>,
  ...phases: readonly SnapshotPod['phase'][]
) =>
  judgeUncatalogued(
    [
      {
        workload: { namespace: 'shop', name: 'web', ...workload },
        pods: phases.map(phase =>
          createPod('shop/web', { phase, ready: phase === 'Running' }),
        ),
      },
    ],
    context,
  );

describe('a workload that the Palette catalog does not know', () => {
  it('is judged, and says so', () => {
    expect(
      judge({ kind: 'Deployment', via: 'owner' }, 'Running'),
    ).toMatchObject({
      namespace: 'shop',
      component: 'web',
      kind: 'Deployment',
      state: 'ready',
      summary: 'A workload that the Palette catalog does not know.',
      confidence: 'judged',
    });
  });

  it.each<[Workload['kind'], Workload['via']]>([
    ['Pod', 'owner'],
    ['Custom', 'owner'],
    ['Pod', 'label'],
    ['DaemonSet', 'name'],
    ['StatefulSet', 'name'],
  ])('is a task where all pods of a %s known by its %s ended', (kind, via) => {
    expect(judge({ kind, via }, 'Succeeded').kind).toBe('Job');
    expect(judge({ kind, via }, 'Failed', 'Succeeded').kind).toBe('Job');
    expect(judge({ kind, via }, 'Running', 'Succeeded').kind).toBe(kind);
  });

  it.each<[Workload['kind'], Workload['via']]>([
    ['Deployment', 'name'],
    ['DaemonSet', 'owner'],
    ['StatefulSet', 'label'],
    ['ReplicaSet', 'owner'],
  ])('is no task where pods of a %s known by its %s ended', (kind, via) => {
    expect(judge({ kind, via }, 'Succeeded').kind).toBe(kind);
  });

  it('is a task where one of its pods completed and none runs', () => {
    const named = (kind: Workload['kind'], ...pods: Partial<SnapshotPod>[]) =>
      judgeUncatalogued(
        [
          {
            workload: { namespace: 'shop', name: 'web', kind, via: 'name' },
            pods: pods.map(p => createPod('shop/web', p)),
          },
        ],
        context,
      );
    const error = {
      phase: 'Running',
      ready: false,
      reason: 'Error',
    } as const;
    const completed = { phase: 'Succeeded', ready: false } as const;

    expect(named('DaemonSet', error, completed)).toMatchObject({
      kind: 'Job',
      state: 'ready',
    });
    expect(named('DaemonSet', error).state).toBe('degraded');
    expect(
      named('DaemonSet', { ...error, reason: 'CrashLoopBackOff' }, completed)
        .state,
    ).toBe('degraded');
    expect(named('DaemonSet', error, completed, {}).kind).toBe('DaemonSet');
    expect(named('Deployment', error, completed).state).toBe('degraded');
  });
});
