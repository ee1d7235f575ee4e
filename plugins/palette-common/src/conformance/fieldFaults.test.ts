import { shippedCatalog } from '../__testUtils__/catalog';
import { fieldCases, fieldSnapshot } from '../__testUtils__/fieldCases';
import type { Snapshot, SnapshotPod } from '../snapshot';
import { allFindings } from './report/collectFindings';
import { evaluate } from './evaluate';
import type { Finding, Report } from './types';

/** Components that an owner may leave out, so that their absence alone is no fault. */
const mayBeAbsent = new Set(['optional', 'transient']);
/** What can be absent on a healthy cluster of this kind, by id or by listing and id, and why its absence shows nothing. */
const cannotBeTold: Readonly<Record<string, string>> = {
  'kube-system/kube-proxy': 'Cilium can do its work',
  'kube-system/kube-vip': 'needed on vSphere only',
  'own-tenant-imported-read-only-aks.txt cluster-<uid>/cluster-management-agent-lite':
    'nothing of Palette is left then',
  'own-tenant-imported-read-only-aks.txt cluster-<uid>/metrics-server':
    'an imported cluster need not have it',
  '13b0-edge-lite-controller-only.txt cluster-<uid>/palette-lite-controller-manager':
    'no agent is left then that would tell what the cluster is',
};

const alarming = new Set(['missing', 'degraded', 'progressing']);

const keyOf = (pod: { readonly namespace: string; readonly name: string }) =>
  `${pod.namespace}/${pod.name}`;

function alarmsOf(report: Report): readonly string[] {
  return allFindings(report)
    .filter(f => alarming.has(f.state))
    .map(f => `${f.namespace}/${f.component} ${f.state}`)
    .sort();
}

function without(snapshot: Snapshot, pods: ReadonlySet<string>): Snapshot {
  return { ...snapshot, pods: snapshot.pods.filter(p => !pods.has(keyOf(p))) };
}

function crashed(snapshot: Snapshot, pods: ReadonlySet<string>): Snapshot {
  const crash = (pod: SnapshotPod): SnapshotPod => ({
    ...pod,
    phase: 'Running',
    ready: false,
    reason: 'CrashLoopBackOff',
    restarts: 40,
  });
  return {
    ...snapshot,
    pods: snapshot.pods.map(p => (pods.has(keyOf(p)) ? crash(p) : p)),
  };
}

function isExcused(listing: string, { id }: Finding, report: Report): boolean {
  const has = (trait: string, value: string) =>
    report.traits.some(t => t.name === trait && t.values.includes(value));
  const counts =
    (id === 'kube-system/kube-proxy' && !has('cni', 'cilium')) ||
    (id === 'kube-system/kube-vip' && has('infrastructure', 'vsphere'));
  return !counts && (id in cannotBeTold || `${listing} ${id}` in cannotBeTold);
}

const healthy = fieldCases.filter(({ verdicts }) =>
  verdicts.includes('conformant'),
);

describe.each(healthy)('$listing, with one fault', fieldCase => {
  const { declared } = fieldCase;
  const snapshot = fieldSnapshot(fieldCase);
  const judge = (changed: Snapshot) =>
    evaluate(shippedCatalog, changed, { declared });
  const report = judge(snapshot);
  const podsOf = (id: string) =>
    new Set(
      allFindings(report)
        .find(f => f.id === id)
        ?.pods.map(keyOf),
    );

  it.each(
    allFindings(report)
      .filter(f => f.pods.length > 0)
      .map(f => f.id),
  )('names %s, and nothing else, when it crashes', id => {
    const { namespace, component } = allFindings(report).find(
      f => f.id === id,
    )!;
    // A young pod of a cluster in the making has its grace.
    const alarms = alarmsOf(judge(crashed(snapshot, podsOf(id))));
    expect(alarms.map(a => a.replace(/progressing$/, 'degraded'))).toEqual([
      `${namespace}/${component} degraded`,
    ]);
  });

  it.each(
    report.findings
      .filter(f => f.pods.length > 0 && !mayBeAbsent.has(f.presence))
      .filter(f => !isExcused(fieldCase.listing, f, report))
      .map(f => f.id),
  )('names %s, and nothing else, when it is gone', id => {
    const { component } = report.findings.find(f => f.id === id)!;
    const alarms = alarmsOf(judge(without(snapshot, podsOf(id))));
    expect(alarms.map(a => a.slice(a.indexOf('/') + 1))).toEqual([
      `${component} missing`,
    ]);
  });
});
