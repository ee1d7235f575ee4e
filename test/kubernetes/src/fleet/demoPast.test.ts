import { printPodStatus } from '../api/podTable';
import { demoPast } from './demoPast';

const now = new Date('2026-11-28T10:00:00Z');
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const past = demoPast({ now, days: 30 });

/** The cluster as it was seen last before a time. */
function findBefore(name: string, ago: number) {
  const found = past
    .filter(
      ({ at, cluster }) =>
        cluster.name === name && at.getTime() <= now.getTime() - ago,
    )
    .pop();
  return found!.cluster;
}

function troubles(name: string, ago: number): readonly string[] {
  return findBefore(name, ago)
    .objects.pods()
    .filter(pod => !['Running', 'Completed'].includes(printPodStatus(pod)))
    .map(pod => `${pod.metadata.name}: ${printPodStatus(pod)}`);
}

function has(name: string, workload: string, ago: number): boolean {
  return findBefore(name, ago)
    .workloads.list()
    .some(spec => spec.name === workload);
}

describe('demoPast', () => {
  it('has each cluster at the first moment of its past, oldest first', () => {
    const times = past.map(({ at }) => at.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times[0]).toBeLessThan(now.getTime() - 29 * DAY_MS);
    expect(times[times.length - 1]).toBeLessThan(now.getTime());
    expect(new Set(past.map(({ cluster }) => cluster.name)).size).toBe(46);
  });

  it('shows a trouble that is over while it lasted, and not after it', () => {
    expect(troubles('palette-mgmt', 17 * DAY_MS)).toEqual([]);
    expect(troubles('palette-mgmt', 16 * DAY_MS + 2 * HOUR_MS)).toEqual([
      'mongo-2: Pending',
    ]);
    expect(troubles('palette-mgmt', 15 * DAY_MS)).toEqual([]);
  });

  it('shows a trouble that goes on from the moment when it began', () => {
    expect(troubles('search-eks', 3 * HOUR_MS)).toEqual([]);
    expect(troubles('search-eks', 2 * HOUR_MS)).toHaveLength(1);
  });

  it('leaves out what was gone at the time', () => {
    expect(has('store-117', 'palette-webhook', 11 * DAY_MS)).toBe(true);
    expect(has('store-117', 'palette-webhook', 10 * DAY_MS + 2 * HOUR_MS)).toBe(
      false,
    );
    expect(has('store-117', 'palette-webhook', 9 * DAY_MS)).toBe(true);
    expect(has('store-117', 'palette-webhook', HOUR_MS)).toBe(false);
  });

  it('knows when a cluster refused connections', () => {
    const isRefused = (ago: number) =>
      findBefore('warehouse-offline', ago).faults.current !== undefined;
    expect(isRefused(16 * DAY_MS)).toBe(false);
    expect(isRefused(15 * DAY_MS)).toBe(true);
    expect(isRefused(14 * DAY_MS)).toBe(false);
    expect(isRefused(HOUR_MS)).toBe(true);
  });

  it('has no namespace before it was made', () => {
    const names = findBefore('pcg-oslo', DAY_MS)
      .objects.namespaces()
      .map(({ metadata }) => metadata.name)
      .filter(name => name.startsWith('cluster-'));
    expect(names).toEqual(['cluster-6a3f0b77c2d94e185a60913c']);
  });
});
