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
import type { KubernetesFetch } from './KubernetesFetch';
import type { ListVersions } from './ListVersions';
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
/** What happens between two readings: nothing, half of the time. */
const between = fc.oneof(
  fc.constant<Change[]>([]),
  fc.array(change, { minLength: 1, maxLength: 4 }),
);

/** What a report depends on: namespaces of no interest stay as they were first seen. */
function pickJudged({ namespaces, ...snapshot }: Snapshot) {
  return {
    ...snapshot,
    namespaces: namespaces.filter(({ name }) =>
      ofInterest.some(pattern => pattern.matches(name)),
    ),
  };
}

/** Whether the version of the pods was asked for, and no pods after it. */
function isByVersion(paths: readonly string[]): boolean {
  return paths[paths.length - 1].includes('resourceVersion=0');
}

/** Compares both readers after each step, and counts the readings that were whole and those by a look. */
async function followThrough(
  steps: readonly (readonly Change[])[],
  counts: { whole: number; look: number; byVersion: number },
) {
  const changing = new ChangingCluster();
  let kept: KeptReading | undefined;
  let versions: ListVersions | undefined;
  let asked: string[] = [];
  const straight = fetchInProcess(changing.cluster);
  const fetch: KubernetesFetch = request => {
    asked.push(request.path);
    return straight(request);
  };
  for (const step of steps) {
    changing.wait(3_000);
    step.forEach(each => changing.apply(each));
    const at = changing.now;
    const reader = new ClusterReader({
      catalog: shippedCatalog,
      now: () => at,
    });
    const whole = await reader.read(fetch, { timeoutMs });
    asked = [];
    const again = await reader.readAgain(fetch, {
      timeoutMs,
      kept,
      versions,
      at,
      wholeReadingEveryMs: hourMs,
    });
    expect(pickJudged(again.snapshot)).toEqual(pickJudged(whole));
    expect(JSON.stringify(evaluate(shippedCatalog, again.snapshot))).toBe(
      JSON.stringify(evaluate(shippedCatalog, whole)),
    );
    const isWhole = again.kept?.readWholeAt === at.toISOString();
    const isHeld = kept !== undefined && again.kept === kept;
    counts[isWhole ? 'whole' : 'look'] += 1;
    counts.byVersion += Number(isHeld && isByVersion(asked));
    // As it comes back from where it is kept.
    kept = again.kept && JSON.parse(JSON.stringify(again.kept));
    versions = again.versions;
  }
}

describe('a cluster that is read again and again while it changes', () => {
  it('has the snapshot and the report of a whole reading after each change', async () => {
    const counts = { whole: 0, look: 0, byVersion: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.array(between, { minLength: 10, maxLength: 100 }),
        steps => followThrough(steps, counts),
      ),
      { numRuns: Number(process.env.PALETTE_PROPERTY_RUNS ?? 40) },
    );
    expect(counts.look).toBeGreaterThan(counts.whole);
    expect(counts.byVersion).toBeGreaterThan(50);
  }, 300_000);
});
