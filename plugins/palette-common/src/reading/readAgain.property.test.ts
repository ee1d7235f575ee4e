import fc from 'fast-check';
import { shippedCatalog } from '../__testUtils__/catalog';
import {
  ChangingCluster,
  changes,
  type Change,
} from '../__testUtils__/ChangingCluster';
import { fetchInProcess } from '../__testUtils__/fetchInProcess';
import { evaluate } from '../conformance';
import type { Snapshot } from '../snapshot';
import { ClusterReader } from './ClusterReader';
import type { KeptReading } from './KeptReading';
import { listNamespacesOfInterest } from './listNamespacesOfInterest';

const timeoutMs = 30_000;
const hourMs = 3_600_000;
const ofInterest = listNamespacesOfInterest(shippedCatalog);

const change: fc.Arbitrary<Change> = fc.record({
  what: fc.constantFrom(...changes),
  where: fc.nat(),
  which: fc.nat(),
  how: fc.nat(),
});
/** What happens between two readings. */
const between = fc.array(change, { maxLength: 4 });

/** What a report depends on: namespaces of no interest stay as they were first seen. */
function pickJudged({ namespaces, ...snapshot }: Snapshot) {
  return {
    ...snapshot,
    namespaces: namespaces.filter(({ name }) =>
      ofInterest.some(pattern => pattern.matches(name)),
    ),
  };
}

/** Compares both readers after each step, and counts the readings that were whole and those by a look. */
async function followThrough(
  steps: readonly (readonly Change[])[],
  counts: { whole: number; look: number },
) {
  const changing = new ChangingCluster();
  const fetch = fetchInProcess(changing.cluster);
  let kept: KeptReading | undefined;
  for (const step of steps) {
    step.forEach(each => changing.apply(each));
    const at = changing.now;
    const reader = new ClusterReader({
      catalog: shippedCatalog,
      now: () => at,
    });
    const whole = await reader.read(fetch, { timeoutMs });
    const again = await reader.readAgain(fetch, {
      timeoutMs,
      kept,
      at,
      wholeReadingEveryMs: hourMs,
    });
    expect(pickJudged(again.snapshot)).toEqual(pickJudged(whole));
    expect(JSON.stringify(evaluate(shippedCatalog, again.snapshot))).toBe(
      JSON.stringify(evaluate(shippedCatalog, whole)),
    );
    const isWhole = again.kept?.readWholeAt === at.toISOString();
    counts[isWhole ? 'whole' : 'look'] += 1;
    // As it comes back from where it is kept.
    kept = again.kept && JSON.parse(JSON.stringify(again.kept));
  }
}

describe('a cluster that is read again and again while it changes', () => {
  it('has the snapshot and the report of a whole reading after each change', async () => {
    const counts = { whole: 0, look: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.array(between, { minLength: 10, maxLength: 60 }),
        steps => followThrough(steps, counts),
      ),
      { numRuns: Number(process.env.PALETTE_PROPERTY_RUNS ?? 40) },
    );
    expect(counts.look).toBeGreaterThan(counts.whole);
  }, 300_000);
});
