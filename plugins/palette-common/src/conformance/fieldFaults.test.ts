import { shippedCatalog } from '../__testUtils__/catalog';
import { fieldCases, fieldSnapshot } from '../__testUtils__/fieldCases';
import type { Snapshot, SnapshotPod } from '../snapshot';
import { collectFindings } from './report/collectFindings';
import { evaluate } from './evaluate';
import type { Finding, Report, WorkloadFinding } from './types';

/** Components that an owner may leave out, so that their absence alone is no fault. */
const mayBeAbsent = new Set(['optional', 'transient']);
/** Components that a healthy cluster may lack, by id or by listing and id, and why. */
const cannotBeTold: Readonly<Record<string, string>> = {
  'kube-system/kube-proxy': 'Cilium can do its work',
  'kube-system/kube-vip': 'only vSphere needs it',
  'own-tenant-imported-read-only-aks.txt cluster-<uid>/cluster-management-agent-lite':
    'nothing of Palette is left then',
  'own-tenant-imported-read-only-aks.txt cluster-<uid>/metrics-server':
    'an imported cluster need not have it',
  '13b0-edge-lite-controller-only.txt cluster-<uid>/palette-lite-controller-manager':
    'no agent is left then that shows what the cluster is',
};

const alarming = new Set(['missing', 'degraded', 'progressing']);

const toKey = (pod: { readonly namespace: string; readonly name: string }) =>
  `${pod.namespace}/${pod.name}`;

function listAlarms(report: Report): readonly string[] {
  return collectFindings(report)
    .filter(f => alarming.has(f.state))
    .map(f => `${f.namespace}/${f.component} ${f.state}`)
    .sort();
}

function without(snapshot: Snapshot, pods: ReadonlySet<string>): Snapshot {
  return { ...snapshot, pods: snapshot.pods.filter(p => !pods.has(toKey(p))) };
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
    pods: snapshot.pods.map(p => (pods.has(toKey(p)) ? crash(p) : p)),
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
  let report: Report;

  // Judged here, not while tests are described, so that a mutation test can tell which test notices a change.
  beforeAll(() => {
    report = judge(snapshot);
  });

  const listPods = ({ pods }: WorkloadFinding) => new Set(pods.map(toKey));

  it('names one workload that crashes, and nothing else', () => {
    const present = collectFindings(report).filter(f => f.pods.length > 0);
    expect(present.length).toBeGreaterThan(0);
    expect(
      present.map(finding =>
        listAlarms(judge(crashed(snapshot, listPods(finding)))).map(
          // A young pod of a cluster that is being created has time.
          alarm => alarm.replace(/progressing$/, 'degraded'),
        ),
      ),
    ).toEqual(
      present.map(({ namespace, component }) => [
        `${namespace}/${component} degraded`,
      ]),
    );
  });

  it('names one component that is gone, and nothing else', () => {
    const needed = report.findings
      .filter(f => f.pods.length > 0 && !mayBeAbsent.has(f.presence))
      .filter(f => !isExcused(fieldCase.listing, f, report));
    expect(
      needed.map(finding =>
        listAlarms(judge(without(snapshot, listPods(finding)))).map(alarm =>
          alarm.slice(alarm.indexOf('/') + 1),
        ),
      ),
    ).toEqual(needed.map(({ component }) => [`${component} missing`]));
  });
});
