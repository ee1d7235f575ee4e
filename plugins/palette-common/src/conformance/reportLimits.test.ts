import { shippedCatalog } from '../__testUtils__/catalog';
import { listingSnapshot } from '../__testUtils__/listings';
import { createPod } from '../__testUtils__/pods';
import { judge, smallCatalog } from '../__testUtils__/smallCatalog';
import type { Snapshot, SnapshotContainer, SnapshotPod } from '../snapshot';
import { evaluate } from './evaluate';
import { collectFindings } from './report/collectFindings';

const uid = (n: number) => `7${n.toString(16).padStart(23, '0')}`;
/** A text of the longest kind that is read: each of its characters takes three bytes. */
const long = (start: string | number) => `${start}`.padEnd(256, '語');
const at = '2026-11-20T10:00:00Z';

const container: SnapshotContainer = {
  name: long('c'),
  init: false,
  ready: false,
  restarts: 2_147_483_647,
  reason: long('reason'),
  message: long('message'),
  lastReason: long('last'),
  lastFailedAt: at,
  exitCode: 137,
};
const containers = Array.from({ length: 40 }, () => container);
const failing = (
  namespace: string,
  workload: number,
  n: number,
): SnapshotPod => ({
  namespace,
  name: `${n}-${'x'.repeat(240)}`,
  owner: { kind: 'StatefulSet', name: long(workload) },
  phase: 'Running',
  ready: false,
  containersReady: 0,
  containersTotal: containers.length,
  reason: long('reason'),
  message: long('message'),
  restarts: 2_147_483_647,
  restartedAt: at,
  createdAt: at,
  conditionSince: at,
  node: long('node'),
  containers,
});

/** A cluster in which everything is as much, and as long, as a reading keeps of a hostile one. */
function hostile(): Snapshot {
  const base = listingSnapshot('tenant-aws');
  const many = (count: number, make: (n: number) => SnapshotPod) =>
    Array.from({ length: count }, (_, n) => make(n));
  return {
    ...base,
    pods: [
      ...base.pods,
      ...many(6_600, n =>
        failing(`cluster-${uid(n % 110)}`, Math.floor(n / 110), n),
      ),
      ...many(600, n => failing(`system-upgrade-${uid(n)}`, n, n)),
    ],
  };
}

describe('the report of a hostile cluster', () => {
  const snapshot = hostile();
  const report = evaluate(shippedCatalog, snapshot);

  it('is no larger than may be stored', () => {
    expect(Buffer.byteLength(JSON.stringify(report))).toBeLessThan(18_000_000);
  });

  it('counts what it leaves out, in sentences', () => {
    expect(report.verdict).toBe('degraded');
    expect(
      report.notes.map(note =>
        note.replace(/ leaves out \d+ more /, ' leaves out … '),
      ),
    ).toEqual(
      [
        'workloads that the Palette catalog does not know',
        'hosted clusters',
        'workloads of hosted clusters',
        'containers',
        'namespaces',
      ].map(what => `The report leaves out … ${what}; they were judged, too.`),
    );
  });

  it('shows why, for everything that it lists', () => {
    const troubled = collectFindings(report).filter(
      ({ state }) => state === 'degraded',
    );
    expect(troubled.length).toBeGreaterThan(1_000);
    troubled.forEach(({ pods: [pod] }) => expect(pod.state).toBe('degraded'));
  });

  it('is the same to the byte in whatever order its pods come', () => {
    const reversed = { ...snapshot, pods: [...snapshot.pods].reverse() };
    expect(JSON.stringify(evaluate(shippedCatalog, reversed))).toBe(
      JSON.stringify(report),
    );
  });
});

it('judges all pods of a workload, also those that a report leaves out', () => {
  const catalog = smallCatalog([{ kind: 'DaemonSet' }]);
  const pods = (count: number) =>
    Array.from({ length: count }, (_, n) =>
      createPod('home/web', {
        name: `web-${n}`,
        owner: { kind: 'DaemonSet', name: 'web' },
        ready: n !== count - 1,
      }),
    );
  const { findings, notes } = judge(catalog, { pods: pods(1_000) });
  expect(findings).toMatchObject([
    { state: 'degraded', readyPods: 999, desiredPods: 1_000 },
  ]);
  expect(findings[0].pods).toHaveLength(500);
  expect(findings[0].pods[0]).toMatchObject({ name: 'web-999' });
  expect(notes).toEqual([
    'The report leaves out 500 more pods; they were judged, too.',
  ]);
  expect(judge(catalog, { pods: pods(500) }).notes).toEqual([]);
});
