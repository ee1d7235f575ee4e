import { NamePattern } from '../catalog';
import { shippedCatalog } from '../__testUtils__/catalog';
import { listingSnapshot, observedAt } from '../__testUtils__/listings';
import type { Snapshot, SnapshotNamespace, SnapshotPod } from '../snapshot';
import { evaluate } from './evaluate';
import { summarizeAgain } from './summarizeFindings';

const uid = (n: number) => `7${n.toString(16).padStart(23, '0')}`;

/** A cluster that is well, and namespaces that anybody may have made in it. */
function crowd(
  prefix: string,
  count: number,
  parts: {
    readonly namespace?: Partial<SnapshotNamespace>;
    readonly pod?: (index: number) => Partial<SnapshotPod>;
  } = {},
): Snapshot {
  const snapshot = listingSnapshot('tenant-aws');
  const names = Array.from({ length: count }, (_, n) => `${prefix}${uid(n)}`);
  const own = new Set(snapshot.pods.map(pod => pod.namespace));
  return {
    ...snapshot,
    namespaces: [
      ...[...own].map(name => ({ name, phase: 'Active' as const })),
      ...names.map(name => ({
        name,
        phase: 'Active' as const,
        ...parts.namespace,
      })),
    ],
    pods: [
      ...snapshot.pods,
      ...names.map((namespace, index) => ({
        namespace,
        name: `x${index}`,
        phase: 'Running' as const,
        ready: true,
        ...parts.pod?.(index),
      })),
    ],
  };
}

const judge = (snapshot: Snapshot) => evaluate(shippedCatalog, snapshot);

function countWork(snapshot: Snapshot): number {
  const matches = jest.spyOn(NamePattern.prototype, 'matches');
  judge(snapshot);
  const { length } = matches.mock.calls;
  matches.mockRestore();
  return length;
}

describe.each(['system-upgrade-', 'spectro-task-'])(
  'thousands of namespaces %s<uid>',
  prefix => {
    it('take twice the work where they are twice as many', () => {
      const [once, twice] = [
        countWork(crowd(prefix, 500)),
        countWork(crowd(prefix, 1_000)),
      ];
      expect(twice / once).toBeLessThan(2.1);
    });

    it('are counted in a note where the report is too short for them', () => {
      const report = judge(crowd(prefix, 2_000));
      expect(report.verdict).toBe('conformant');
      expect(report.namespaces.length).toBeLessThan(500);
      expect(report.notes).toContain(
        'The report leaves out 1800 more workloads that the Palette catalog does not know; they were judged, too.',
      );
    });

    it('hide no trouble, in whichever of them it is', () => {
      const report = judge(
        crowd(prefix, 2_000, {
          pod: index =>
            index === 1_999 ? { ready: false, reason: 'CrashLoopBackOff' } : {},
        }),
      );
      expect(report.verdict).toBe('degraded');
      expect(report.namespaces[0]).toMatchObject({
        namespace: `${prefix}${uid(1_999)}`,
        state: 'degraded',
      });
    });
  },
);

it('degrade a cluster that cannot get rid of them, however often it is summed up', () => {
  const deletedAt = new Date(observedAt.getTime() - 86_400_000).toISOString();
  const report = judge(
    crowd('spectro-task-', 2_000, {
      namespace: { phase: 'Terminating', deletedAt },
    }),
  );
  expect(report.verdict).toBe('degraded');
  expect(report.namespaces.length).toBeLessThan(500);
  expect(report.notes).toContain('1990 more namespaces do not go away.');
  expect(summarizeAgain(report).verdict).toBe('degraded');
});
