import fc from 'fast-check';
import { shippedCatalog } from '../__testUtils__/catalog';
import {
  listingNames,
  listingSnapshot,
  observedAt,
} from '../__testUtils__/listings';
import type { Snapshot, SnapshotPod } from '../snapshot';
import { evaluate } from './evaluate';

const realPods = listingNames
  .filter(name => !name.endsWith('partial'))
  .flatMap(name => listingSnapshot(name).pods);
const namespaces = [...new Set(realPods.map(p => p.namespace))];

const optionalText = fc.option(fc.string(), { nil: undefined });
const time = fc.oneof(
  fc.constant(undefined),
  fc.constant('no time at all'),
  fc
    .date({
      min: new Date('2020-01-01'),
      max: new Date('2030-01-01'),
      noInvalidDate: true,
    })
    .map(date => date.toISOString()),
);
const strangePod: fc.Arbitrary<SnapshotPod> = fc
  .record({
    namespace: fc.oneof(fc.constantFrom(...namespaces), fc.string()),
    name: fc.oneof(fc.string(), fc.constantFrom(...realPods.map(p => p.name))),
    phase: fc.constantFrom(
      'Pending',
      'Running',
      'Succeeded',
      'Failed',
      'Unknown',
    ),
    ready: fc.option(fc.boolean(), { nil: undefined }),
    reason: optionalText,
    message: optionalText,
    owner: fc.option(fc.record({ kind: fc.string(), name: fc.string() }), {
      nil: undefined,
    }),
    mirror: fc.option(fc.boolean(), { nil: undefined }),
    restarts: fc.option(fc.integer(), { nil: undefined }),
    createdAt: time,
    restartedAt: time,
    deletedAt: time,
    conditionSince: time,
  })
  .map(pod => pod as SnapshotPod);

const snapshot: fc.Arbitrary<Snapshot> = fc.record({
  observedAt: fc.constant(observedAt.toISOString()),
  namespaces: fc.array(
    fc.record({
      name: fc.oneof(fc.constantFrom(...namespaces), fc.string()),
      phase: fc.constantFrom('Active' as const, 'Terminating' as const),
    }),
    { maxLength: 6 },
  ),
  pods: fc.oneof(
    fc.array(strangePod, { maxLength: 30 }),
    fc.subarray(realPods),
    fc
      .tuple(fc.subarray(realPods), fc.array(strangePod, { maxLength: 10 }))
      .map(([real, strange]) => [...real, ...strange]),
  ),
  gaps: fc.array(
    fc.record({
      hides: fc.constantFrom('pods' as const, 'namespaces' as const),
      in: fc.oneof(
        fc.record({ namespaces: fc.array(fc.constantFrom(...namespaces)) }),
        fc.record({ allExcept: fc.array(fc.constantFrom(...namespaces)) }),
      ),
      reason: fc.constant('forbidden' as const),
      message: fc.string(),
    }),
    { maxLength: 2 },
  ),
  notes: fc.constant([]),
});

const declared = fc.record(
  {
    type: fc.constantFrom('tenant', 'pcg', 'enterprise', 'nonsense'),
    infrastructure: fc.constantFrom('vsphere', 'eks', 'imported', 'nonsense'),
  },
  { requiredKeys: [] },
);

const runs = { numRuns: 1_000 };

describe('evaluate, on any snapshot', () => {
  it('never throws, and gives the same report to the byte in whatever order pods come', () => {
    fc.assert(
      fc.property(
        snapshot,
        declared,
        fc.infiniteStream(fc.nat()),
        (given, traits, order) => {
          const once = JSON.stringify(
            evaluate(shippedCatalog, given, { declared: traits }),
          );
          const again = JSON.stringify(
            evaluate(shippedCatalog, given, { declared: traits }),
          );
          const shuffle = <T>(items: readonly T[]) =>
            items
              .map(item => ({ item, at: order.next().value as number }))
              .sort((a, b) => a.at - b.at)
              .map(({ item }) => item);
          const shuffled = JSON.stringify(
            evaluate(
              shippedCatalog,
              {
                ...given,
                pods: shuffle(given.pods),
                namespaces: shuffle(given.namespaces),
              },
              { declared: traits },
            ),
          );
          // Compared here, as a mismatch of whole reports would fill the screen.
          expect(again === once).toBe(true);
          expect(shuffled === once).toBe(true);
        },
      ),
      runs,
    );
  });

  it('calls nothing missing where a gap hides everything', () => {
    fc.assert(
      fc.property(snapshot, given => {
        const report = evaluate(shippedCatalog, {
          ...given,
          gaps: [
            {
              hides: 'pods',
              in: { allExcept: [] },
              reason: 'forbidden',
              message: 'x',
            },
          ],
        });
        expect(report.counts.byState.missing).toBe(0);
      }),
      { numRuns: 200 },
    );
  });
});
