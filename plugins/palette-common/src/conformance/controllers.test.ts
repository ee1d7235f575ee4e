import { shippedCatalog } from '../__testUtils__/catalog';
import { listingSnapshot } from '../__testUtils__/listings';
import type { SnapshotWorkload } from '../snapshot';
import { evaluate } from './evaluate';

const base = listingSnapshot('pcg-vsphere');

function judge(
  controllers: readonly Partial<SnapshotWorkload>[],
  removed = 'none',
) {
  const { findings } = evaluate(shippedCatalog, {
    ...base,
    pods: base.pods.filter(pod => !pod.name.startsWith(`${removed}-`)),
    workloads: controllers.map(controller => ({
      namespace: 'jet-system',
      kind: 'Deployment',
      name: 'jet',
      desiredPods: 1,
      ...controller,
    })),
  });
  return findings.find(({ component }) => component === 'jet')!;
}

describe('controllers', () => {
  it('say how many pods a workload should have', () =>
    expect(judge([{ desiredPods: 3 }])).toMatchObject({
      state: 'degraded',
      readyPods: 1,
      desiredPods: 3,
      because: { codes: ['tooFewPods'] },
    }));

  it.each([
    ['as many pods', { desiredPods: 1 }],
    ['fewer pods, while some leave', { desiredPods: 0 }],
    ['another kind', { kind: 'StatefulSet' as const, desiredPods: 3 }],
    ['another name', { name: 'jets', desiredPods: 3 }],
    ['another namespace', { namespace: 'default', desiredPods: 3 }],
  ])('change nothing where one has %s', (_, controller) =>
    expect(judge([controller])).toEqual(judge([])),
  );

  it('show that a missing component is to have pods', () => {
    const { state, desiredPods, evidence } = judge([{ desiredPods: 2 }], 'jet');
    expect({ state, desiredPods }).toEqual({
      state: 'missing',
      desiredPods: 2,
    });
    expect(evidence).toContain(
      'Deployment jet in jet-system is to have 2 pods.',
    );
  });

  it('show that a missing component was scaled down', () =>
    expect(judge([{ desiredPods: 0 }], 'jet').evidence).toContain(
      'Deployment jet in jet-system is scaled to 0 pods.',
    ));
});
