import { shippedCatalog } from '../__testUtils__/catalog';
import { listingSnapshot } from '../__testUtils__/listings';
import type { Coverage, Snapshot, SnapshotPod } from '../snapshot';
import { evaluate } from './evaluate';
import { collectFindings } from './report/collectFindings';
import type { Finding, FindingState, Report } from './types';

const management = 'cp-system,hubble-system,ingress-nginx,jet-system,ui-system';

/** Healthy clusters: what each listing shows, and what it is. */
const healthy: readonly {
  readonly listing: string;
  readonly type: string;
  readonly infrastructure?: string;
  readonly coverage: Coverage;
  readonly declared?: Readonly<Record<string, string>>;
  /** Components that another one replaces. */
  readonly replaceable?: readonly string[];
}[] = [
  {
    listing: 'tenant-vsphere',
    type: 'tenant',
    infrastructure: 'vsphere',
    coverage: 'complete',
  },
  {
    listing: 'tenant-aws',
    type: 'tenant',
    infrastructure: 'aws',
    coverage: 'complete',
  },
  {
    listing: 'tenant-eks',
    type: 'tenant',
    infrastructure: 'eks',
    coverage: 'complete',
  },
  {
    listing: 'tenant-imported',
    type: 'tenant',
    infrastructure: 'imported',
    coverage: 'complete',
  },
  {
    listing: 'tenant-imported-k3s',
    type: 'tenant',
    infrastructure: 'edge-or-imported',
    coverage: 'complete',
  },
  {
    listing: 'tenant-edge',
    type: 'tenant',
    infrastructure: 'edge',
    coverage: 'complete',
  },
  {
    listing: 'tenant-maas-proxy',
    type: 'tenant',
    infrastructure: 'maas',
    coverage: 'complete',
  },
  {
    listing: 'pcg-vsphere',
    type: 'pcg',
    infrastructure: 'vsphere',
    coverage: 'complete',
  },
  {
    listing: 'enterprise-vsphere',
    type: 'enterprise',
    infrastructure: 'vsphere',
    coverage: 'complete',
  },
  {
    listing: 'enterprise-helm-eks',
    type: 'enterprise',
    infrastructure: 'eks',
    coverage: 'complete',
  },
  {
    listing: 'tenant-vsphere-partial',
    type: 'tenant',
    infrastructure: 'vsphere',
    coverage: 'partial',
  },
  { listing: 'tenant-eks-one-node', type: 'tenant', coverage: 'partial' },
  {
    listing: 'enterprise-2023-healthy',
    type: 'enterprise',
    coverage: { completeNamespaces: management.split(',') },
  },
  {
    listing: 'enterprise-eks-2026-03-healthy',
    type: 'enterprise',
    coverage: {
      completeNamespaces: [...management.split(','), 'ingress-traefik'],
    },
    replaceable: [
      'ingress-nginx/ingress-nginx-controller',
      'ingress-traefik/traefik-ingress-controller',
    ],
  },
  {
    listing: 'pcg-reach-system',
    type: 'pcg',
    coverage: { completeNamespaces: ['reach-system'] },
    declared: { type: 'pcg' },
  },
];

/** Optional components that these clusters need, by listing and id. */
const neededHere: ReadonlySet<string> = new Set([
  'tenant-edge palette-system/palette-webhook',
  'enterprise-vsphere piraeus-system/linstor-controller',
  'enterprise-vsphere piraeus-system/linstor-csi-controller',
  'enterprise-vsphere piraeus-system/piraeusoperator-piraeus-controller-manager',
]);

function mapStates(report: Report): Record<string, FindingState> {
  return Object.fromEntries(collectFindings(report).map(f => [f.id, f.state]));
}

function findChanges(before: Report, after: Report) {
  const old = mapStates(before);
  const now = mapStates(after);
  return Object.keys({ ...old, ...now })
    .filter(id => old[id] !== now[id])
    .map(id => `${id}: ${old[id]} -> ${now[id]}`);
}

const without = (snapshot: Snapshot, pods: ReadonlySet<string>): Snapshot => ({
  ...snapshot,
  pods: snapshot.pods.filter(p => !pods.has(`${p.namespace}/${p.name}`)),
});

const forbidden = (snapshot: Snapshot, namespace: string): Snapshot => ({
  ...snapshot,
  pods: snapshot.pods.filter(p => p.namespace !== namespace),
  namespaces: [{ name: namespace, phase: 'Active' }],
  gaps: [
    ...snapshot.gaps,
    {
      hides: 'pods',
      in: { namespaces: [namespace] },
      reason: 'forbidden',
      message: `Pods in ${namespace} could not be read.`,
    },
  ],
});

const crashing = (pod: SnapshotPod): SnapshotPod => ({
  ...pod,
  phase: 'Running',
  ready: false,
  reason: 'CrashLoopBackOff',
});

describe.each(healthy)(
  'healthy $listing',
  ({ listing, type, infrastructure, coverage, declared, replaceable = [] }) => {
    const snapshot = listingSnapshot(listing, coverage);
    let report: Report;
    let present: readonly Finding[];

    // Judged here, not while tests are described, so that a mutation test can tell which test notices a change.
    beforeAll(() => {
      report = evaluate(shippedCatalog, snapshot, { declared });
      present = report.findings.filter(f => f.pods.length > 0);
    });

    const listPods = (pods: readonly { namespace: string; name: string }[]) =>
      new Set(pods.map(p => `${p.namespace}/${p.name}`));

    it('raises no alarm', () => {
      const alarms = collectFindings(report).filter(f =>
        ['missing', 'degraded', 'progressing'].includes(f.state),
      );
      expect(alarms.map(f => `${f.id} ${f.because.sentence}`)).toEqual([]);
      expect(report.verdict).toBe(
        coverage === 'complete' ? 'conformant' : 'unknown',
      );
      expect(present.length).toBeGreaterThan(0);
    });

    it('is recognised for what it is', () => {
      expect(report.clusterType).toBe(type);
      expect(report.contradictions).toEqual([]);
      const trait = report.traits.find(t => t.name === 'infrastructure');
      expect(trait?.values).toEqual(infrastructure ? [infrastructure] : []);
    });

    it('has nothing in it that the Palette catalog does not know', () => {
      expect(report.unlisted).toEqual([]);
    });

    it('changes exactly one finding where one component is removed', () => {
      const before = evaluate(shippedCatalog, snapshot, {
        declared: { ...declared, type },
      });
      const removeOne = ({ pods }: Finding) =>
        evaluate(shippedCatalog, without(snapshot, listPods(pods)), {
          declared: { ...declared, type },
        });
      const expectedState = ({ id, presence }: Finding) => {
        const needed =
          (presence === 'required' &&
            !id.startsWith('reach-system/') &&
            !replaceable.includes(id)) ||
          neededHere.has(`${listing} ${id}`);
        if (coverage === 'partial') {
          return 'unknown';
        }
        if (needed) {
          return 'missing';
        }
        return id.startsWith('reach-system/')
          ? 'notApplicable'
          : 'notInstalled';
      };

      expect(
        present.map(f => [f.id, findChanges(before, removeOne(f))]),
      ).toEqual(
        present.map(f => [f.id, [`${f.id}: ready -> ${expectedState(f)}`]]),
      );
    });

    it('changes exactly one finding where one component crashes, and lists it first', () => {
      const crashOne = (finding: Finding) => {
        const broken = listPods(finding.pods);
        return evaluate(
          shippedCatalog,
          {
            ...snapshot,
            pods: snapshot.pods.map(p =>
              broken.has(`${p.namespace}/${p.name}`) ? crashing(p) : p,
            ),
          },
          { declared },
        );
      };

      expect(
        present.map(f => {
          const after = crashOne(f);
          return [after.findings[0].id, findChanges(report, after)];
        }),
      ).toEqual(present.map(f => [f.id, [`${f.id}: ready -> degraded`]]));
    });

    it('calls what is in a forbidden namespace unknown, and nothing else', () => {
      for (const namespace of new Set(present.map(f => f.namespace))) {
        const after = evaluate(shippedCatalog, forbidden(snapshot, namespace), {
          declared: { ...declared, type },
        });
        const states = mapStates(after);
        const wrong = present.filter(
          f =>
            states[f.id] !== (f.namespace === namespace ? 'unknown' : 'ready'),
        );
        expect(wrong.map(f => `${namespace}: ${f.id}`)).toEqual([]);
        expect(after.counts.byState.missing).toBe(0);
        expect(after.counts.byState.degraded).toBe(0);
      }
    });
  },
);

describe('clusters that are not Palette', () => {
  it('does not take an upstream Cluster API management cluster for one', () => {
    const report = evaluate(
      shippedCatalog,
      listingSnapshot('upstream-cluster-api'),
    );
    expect(report.clusterType).toBeNull();
    expect(report.findings).toEqual([]);
    expect(report.verdict).toBe('unknown');
  });
});
