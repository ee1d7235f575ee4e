import { shippedCatalog } from '../fixtures/catalog';
import { listingSnapshot } from '../fixtures/listings';
import { podOf } from '../fixtures/pods';
import { judge, smallCatalog } from '../fixtures/smallCatalog';
import type { SnapshotPod } from '../snapshot';
import { Causes } from './causes';
import { evaluate } from './evaluate';
import type { Report } from './types';

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
  const report = judgeCrashing('mongo', 'auth');
  const of = (name: string) => report.findings.find(f => f.component === name)!;

  it('names its cause, and what to mend first', () => {
    expect(of('auth').because).toMatchObject({
      codes: ['podNotReady', 'CrashLoopBackOff', 'consequence'],
      sentence: expect.stringContaining('It needs mongo, which is degraded.'),
      causedBy: ['hubble-system/mongo'],
      advice: 'Mend mongo first.',
    });
    expect(of('mongo').because.causedBy).toBeUndefined();
  });

  it('comes after its cause, in the list and in the headline', () => {
    expect(report.findings.slice(0, 2).map(f => f.component)).toEqual([
      'mongo',
      'auth',
    ]);
    expect(report.headline).toMatch(
      /^hubble-system \/ mongo: .* 1 follows from it\.$/,
    );
  });

  it('stands for itself where its cause is well', () => {
    const [first] = judgeCrashing('auth').findings;
    expect(first.component).toBe('auth');
    expect(first.because.causedBy).toBeUndefined();
  });
});

describe('a component that needs two others', () => {
  const catalog = smallCatalog([
    { name: 'web', dependsOn: ['db', 'queue'] },
    { name: 'db' },
    { name: 'queue' },
  ]);
  const failing = (name: string) =>
    podOf(`home/${name}`, { ready: false, reason: 'OOMKilled' });
  const becauseOfWeb = (...pods: readonly SnapshotPod[]) =>
    judge(catalog, { namespaces: ['home'], pods }).findings.find(
      f => f.component === 'web',
    )?.because;

  it('names both where one is missing and one fails', () => {
    expect(becauseOfWeb(failing('web'), failing('queue'))).toMatchObject({
      sentence: expect.stringContaining(
        ' It needs db, which is missing, and queue, which is degraded.',
      ),
      causedBy: ['home/db', 'home/queue'],
      advice: 'Mend db and queue first.',
    });
  });

  it('does not name a cause where it is missing itself, or well', () => {
    expect(becauseOfWeb(failing('queue'))).not.toHaveProperty('causedBy');
    expect(
      becauseOfWeb(podOf('home/web'), failing('queue')),
    ).not.toHaveProperty('causedBy');
  });

  it('is left as it was where the Palette catalog knows nothing of it', () => {
    const { findings } = judge(catalog, { pods: [failing('web')] });
    const [finding] = findings.filter(f => f.state === 'degraded');
    const { tenant } = shippedCatalog.clusterTypes;
    const causes = new Causes({ ...tenant, components: [] }, findings);

    expect(causes.explain(finding)).toBe(finding);
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

  it('has an advice of its own, with the release that mended it', () => {
    expect(
      adviceFor('tenant-eks', 'palette-webhook', 'Unschedulable'),
    ).toMatchObject({
      codes: expect.arrayContaining(['knownTrouble']),
      advice: expect.stringContaining('Mended in Palette 4.10.0.'),
    });
  });

  it.each([
    ['of another infrastructure', 'tenant-aws', 'Unschedulable'],
    ['with another reason', 'tenant-eks', 'ImagePullBackOff'],
  ])('is not seen in one %s', (_, listing, reason) => {
    expect(adviceFor(listing, 'palette-webhook', reason)?.codes).not.toContain(
      'knownTrouble',
    );
  });
});
