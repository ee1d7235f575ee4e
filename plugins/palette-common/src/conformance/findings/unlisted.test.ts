import { shippedCatalog } from '../../__testUtils__/catalog';
import { listingSnapshot } from '../../__testUtils__/listings';
import type { SnapshotPod } from '../../snapshot';
import { evaluate } from '../evaluate';

const OWN = 'cluster-64f1c2ab9d3e7f5510aa42c7';

function judgeWith(...pods: readonly Partial<SnapshotPod>[]) {
  const snapshot = listingSnapshot('tenant-aws');
  const added = pods.map(
    (pod): SnapshotPod => ({
      namespace: OWN,
      name: 'pack-7b9c4d5f6c-x2x4k',
      phase: 'Running',
      ready: true,
      ...pod,
    }),
  );
  return evaluate(shippedCatalog, {
    ...snapshot,
    pods: [...snapshot.pods, ...added],
  });
}

const crashing = { ready: false, reason: 'CrashLoopBackOff' };

describe('a workload that the catalog does not know', () => {
  it('does not count where it is healthy', () => {
    const { unlisted, verdict } = judgeWith({});
    expect(unlisted).toMatchObject([{ component: 'pack', state: 'ready' }]);
    expect(verdict).toBe('conformant');
  });

  it.each([
    OWN,
    'palette-system',
    'kubevirt',
    'imageswap-system',
    'zot-system',
  ])(
    'counts where it crashes in %s, and the finding has reason and advice',
    namespace => {
      const { unlisted, verdict, headline } = judgeWith({
        ...crashing,
        namespace,
      });
      expect(verdict).toBe('degraded');
      expect(headline).toContain('pack');
      expect(unlisted[0]).toMatchObject({
        state: 'degraded',
        because: {
          codes: ['podNotReady', 'CrashLoopBackOff'],
          advice: expect.stringContaining('log'),
        },
      });
    },
  );

  it.each(['kube-system', 'cert-manager', 'longhorn-system', 'shop'])(
    'does not count in %s, where other software runs',
    namespace => {
      const { unlisted, verdict } = judgeWith({ ...crashing, namespace });
      expect(unlisted).toEqual([]);
      expect(verdict).toBe('conformant');
    },
  );

  it('is a task where its pods have ended and nothing replaces them', () => {
    const { unlisted, verdict } = judgeWith(
      { name: 'migrate-x2x4k', phase: 'Succeeded', ready: false },
      { name: 'once', phase: 'Succeeded', ready: false },
    );
    expect(unlisted.map(u => `${u.component} ${u.state}`)).toEqual([
      'migrate ready',
      'once ready',
    ]);
    expect(verdict).toBe('conformant');
  });

  it('is one finding however many namespaces hold it', () => {
    const task = (uid: string): Partial<SnapshotPod> => ({
      namespace: `spectro-task-${uid}`,
    });
    const { unlisted } = judgeWith(
      task('64f1c2ab9d3e7f5510aa42c7'),
      task('64f1c2ab9d3e7f5510aa42c8'),
    );
    expect(unlisted.map(u => u.id)).toEqual(['spectro-task-<uid>/pack']);
    expect(unlisted[0].pods).toHaveLength(2);
  });
});
