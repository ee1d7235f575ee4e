import fc from 'fast-check';
import { shippedCatalog } from '../__testUtils__/catalog';
import { ChangingCluster, changes } from '../__testUtils__/ChangingCluster';
import { fetchInProcess } from '../__testUtils__/fetchInProcess';
import {
  minuteMs,
  own,
  ReadAgainFixture,
} from '../__testUtils__/ReadAgainFixture';
import { ClusterReader } from '../reading';
import type { Snapshot } from '../snapshot';
import { evaluate } from './evaluate';
import { isSettled } from './isSettled';

const options = { declared: { type: 'tenant' } };

const judge = (snapshot: Snapshot) =>
  evaluate(shippedCatalog, snapshot, options);

const settles = (snapshot: Snapshot) =>
  isSettled(shippedCatalog, snapshot, judge(snapshot), options);

const readLater = ({ observedAt, ...snapshot }: Snapshot, ms: number) => ({
  ...snapshot,
  observedAt: new Date(Date.parse(observedAt) + ms).toISOString(),
});

describe('a report', () => {
  const read = (change?: (fixture: ReadAgainFixture) => void) => {
    const fixture = new ReadAgainFixture();
    change?.(fixture);
    return fixture.readWhole();
  };

  it('is settled where every pod has been ready for long', async () => {
    expect(settles(await read())).toBe(true);
  });

  it.each<[string, (fixture: ReadAgainFixture) => void]>([
    [
      'a pod restarted a moment ago',
      ({ cluster }) =>
        cluster.workloads.setCondition(own, 'agent', {
          state: 'ready',
          restarts: 1,
          for: '5m',
        }),
    ],
    [
      'a pod is starting',
      ({ cluster }) =>
        cluster.workloads.setCondition(own, 'agent', { state: 'creating' }),
    ],
    [
      'a pod is not ready for ever longer',
      ({ cluster }) =>
        cluster.workloads.setCondition(own, 'agent', { state: 'crashLoop' }),
    ],
    [
      'a namespace is being deleted',
      ({ cluster }) => cluster.terminateNamespace('cert-manager'),
    ],
  ])('is not settled where %s', async (_, change) => {
    expect(settles(await read(change))).toBe(false);
  });

  it('is settled only where it is the same at any later time', async () => {
    const counts = { settled: 0, unsettled: 0 };
    const change = fc.record({
      what: fc.constantFrom(...changes),
      where: fc.nat(),
      which: fc.nat(),
      how: fc.nat(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { maxLength: 8 }),
        fc.array(fc.integer({ min: 1, max: 90 * 24 * 60 }), {
          minLength: 10,
          maxLength: 10,
        }),
        async (steps, minutes) => {
          const changing = new ChangingCluster();
          steps.forEach(step => changing.apply(step));
          const snapshot = await new ClusterReader({
            catalog: shippedCatalog,
            now: () => changing.now,
          }).read(fetchInProcess(changing.cluster), { timeoutMs: 30_000 });
          const report = judge(snapshot);
          const settled = isSettled(shippedCatalog, snapshot, report, options);
          counts[settled ? 'settled' : 'unsettled'] += 1;
          const { observedAt } = report;
          const later = [1, 5, 10, 30, 60, 120, 1_440, ...minutes]
            .filter(() => settled)
            .map(after => judge(readLater(snapshot, after * minuteMs)))
            .map(each => ({ ...each, observedAt }));
          expect(later).toEqual(later.map(() => report));
        },
      ),
      { numRuns: Number(process.env.PALETTE_PROPERTY_RUNS ?? 100) },
    );
    expect(Math.min(counts.settled, counts.unsettled)).toBeGreaterThan(5);
  }, 120_000);
});
