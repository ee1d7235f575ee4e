import { shippedCatalog } from '../../__testUtils__/catalog';
import { listingSnapshot } from '../../__testUtils__/listings';
import { createPod } from '../../__testUtils__/pods';
import { judge, smallCatalog } from '../../__testUtils__/smallCatalog';
import type { SnapshotPod } from '../../snapshot';
import { evaluate } from '../evaluate';
import type { Report } from '../types';
import { Causes } from './causes';

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

describe('a component that needs two others', () => {
  const catalog = smallCatalog([
    { name: 'web', dependsOn: ['db', 'queue'] },
    { name: 'db' },
    { name: 'queue' },
  ]);
  const failing = (name: string) =>
    createPod(`home/${name}`, { ready: false, reason: 'OOMKilled' });
  const explainWeb = (...pods: readonly SnapshotPod[]) =>
    judge(catalog, { namespaces: ['home'], pods }).findings.find(
      f => f.component === 'web',
    )?.because;

  it('names both where one is missing and one fails', () => {
    expect(explainWeb(failing('web'), failing('queue'))).toMatchObject({
      sentence: expect.stringContaining(
        ' It needs db, which is missing, and queue, which is degraded.',
      ),
      causedBy: ['home/db', 'home/queue'],
      advice: 'Fix db and queue first.',
    });
  });

  it('has no cause where it is missing or well itself', () => {
    expect(explainWeb(failing('queue'))).not.toHaveProperty('causedBy');
    expect(
      explainWeb(createPod('home/web'), failing('queue')),
    ).not.toHaveProperty('causedBy');
  });

  it('is left as it is where the Palette catalog does not know it', () => {
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
