import { shippedCatalog } from '../../__testUtils__/catalog';
import { listingSnapshot } from '../../__testUtils__/listings';
import { evaluate } from '../evaluate';
import type { Report } from '../types';

/** A management cluster on which the pods of some workloads crash. */
function judgeCrashing(...names: readonly string[]): Report {
  const snapshot = listingSnapshot('enterprise-vsphere');
  return evaluate(shippedCatalog, {
    ...snapshot,
    pods: snapshot.pods.map(pod =>
      names.some(name => pod.name.startsWith(`${name}-`))
        ? { ...pod, ready: false, reason: 'CrashLoopBackOff' }
        : pod,
    ),
  });
}

describe('a component that fails because another does', () => {
  it('names its cause, and what to fix first', () => {
    const { findings } = judgeCrashing('mongo', 'auth');
    const find = (name: string) => findings.find(f => f.component === name)!;

    expect(find('auth').because).toMatchObject({
      codes: ['podNotReady', 'CrashLoopBackOff', 'consequence'],
      sentence: expect.stringContaining('It needs mongo, which is degraded.'),
      causedBy: ['hubble-system/mongo'],
      advice: 'Fix mongo first.',
    });
    expect(find('mongo').because.causedBy).toBeUndefined();
  });

  it('comes after its cause, in the list and in the headline', () => {
    const report = judgeCrashing('mongo', 'auth');

    expect(report.findings.slice(0, 2).map(f => f.component)).toEqual([
      'mongo',
      'auth',
    ]);
    expect(report.headline).toMatch(
      /^hubble-system \/ mongo: .* 1 follows from it\.$/,
    );
  });

  it('has no cause where the components that it needs are ready', () => {
    const [first] = judgeCrashing('auth').findings;
    expect(first.component).toBe('auth');
    expect(first.because.causedBy).toBeUndefined();
  });
});

describe('a known trouble', () => {
  const adviceFor = (listing: string, name: string, reason: string) => {
    const snapshot = listingSnapshot(listing);
    const report = evaluate(shippedCatalog, {
      ...snapshot,
      pods: snapshot.pods.map(pod =>
        pod.name.startsWith(`${name}-`)
          ? { ...pod, ready: false, phase: 'Pending' as const, reason }
          : pod,
      ),
    });
    return report.findings.find(f => f.component === name)?.because;
  };

  it('has advice of its own, with the release that fixed it', () => {
    expect(
      adviceFor('tenant-eks', 'palette-webhook', 'Unschedulable'),
    ).toMatchObject({
      codes: expect.arrayContaining(['knownTrouble']),
      advice: expect.stringContaining('Fixed in Palette 4.10.0.'),
    });
  });

  it.each([
    ['on another infrastructure', 'tenant-aws', 'Unschedulable'],
    ['with another reason', 'tenant-eks', 'ImagePullBackOff'],
  ])('is not recognised %s', (_, listing, reason) => {
    expect(adviceFor(listing, 'palette-webhook', reason)?.codes).not.toContain(
      'knownTrouble',
    );
  });
});
