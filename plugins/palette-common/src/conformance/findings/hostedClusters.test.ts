import { NamePattern } from '../../catalog';
import { shippedCatalog } from '../../__testUtils__/catalog';
import { fieldCases, fieldSnapshot } from '../../__testUtils__/fieldCases';
import { listingSnapshot, observedAt } from '../../__testUtils__/listings';
import type { Snapshot, SnapshotPod } from '../../snapshot';
import { evaluate } from '../evaluate';

const OWN = '64f1c2ab9d3e7f5510aa42c7';
const YOUNGER = '68ee17be1ccd1304cf843c0f';
const OLDER = '5f0000000000000000000000';

const pod = (
  uid: string,
  name: string,
  overrides: Partial<SnapshotPod> = {},
): SnapshotPod => ({
  namespace: `cluster-${uid}`,
  name,
  phase: 'Running',
  ready: true,
  ...overrides,
});

const AGENT = 'cluster-management-agent-645f84964f-sw9n4';
const PROVIDER = 'capa-controller-manager-645f84964f-sw9n4';

function beside(base: string, ...pods: readonly SnapshotPod[]): Snapshot {
  const snapshot = listingSnapshot(base);
  return { ...snapshot, pods: [...snapshot.pods, ...pods] };
}

const judge = (snapshot: Snapshot) => evaluate(shippedCatalog, snapshot);

describe('the namespaces of other clusters', () => {
  it.each([
    [
      'a virtual one',
      'virtual',
      pod(YOUNGER, 'capvc-controller-manager-645f84964f-sw9n4'),
    ],
    ['one in the making', 'creating', pod(YOUNGER, PROVIDER)],
    ['one without a sign', 'unknown', pod(YOUNGER, 'something-0')],
  ])('are recognised by what runs there: %s', (_, kind, there) => {
    const { hosted, verdict } = judge(beside('tenant-aws', there));
    expect(hosted).toMatchObject([{ uid: YOUNGER, kind, state: 'ready' }]);
    expect(verdict).toBe('conformant');
  });

  it('leave every id as it was, so that the history shows no change', () => {
    const ids = (snapshot: Snapshot) => {
      const { findings, companions } = judge(snapshot);
      return [...findings, ...companions].map(f => f.id).sort();
    };
    expect(ids(beside('tenant-aws', pod(YOUNGER, AGENT)))).toEqual(
      ids(listingSnapshot('tenant-aws')),
    );
  });

  it('have less of what a cluster runs than its own namespace, whichever is older', () => {
    const { hosted } = judge(beside('tenant-aws', pod(OLDER, AGENT)));
    expect(hosted.map(h => h.uid)).toEqual([OLDER]);
  });

  it('belong to the younger of two that are alike: a cluster is older than those it hosts', () => {
    const alike = (uid: string) => pod(uid, AGENT);
    const { hosted } = judge({
      ...listingSnapshot('tenant-aws'),
      pods: [alike(YOUNGER), alike(OLDER)],
    });
    expect(hosted.map(h => h.uid)).toEqual([YOUNGER]);
  });

  it('are of unknown kind where a gap hides what runs there, with the reason', () => {
    const snapshot = listingSnapshot('tenant-aws');
    const { hosted, verdict } = judge({
      ...snapshot,
      namespaces: [{ name: `cluster-${YOUNGER}`, phase: 'Active' }],
      gaps: [
        {
          hides: 'pods',
          in: { namespaces: [`cluster-${YOUNGER}`] },
          reason: 'forbidden',
          message: 'Pods there could not be read.',
        },
      ],
    });
    expect(hosted).toMatchObject([
      {
        kind: 'unknown',
        state: 'unknown',
        evidence: ['Pods there could not be read.'],
      },
    ]);
    expect(verdict).toBe('conformant');
  });

  it("are not taken for the cluster's own namespace where that is hidden", () => {
    const snapshot = listingSnapshot('pcg-vsphere');
    const own = `cluster-${OWN}`;
    const hidden = snapshot.pods.find(p => p.namespace.startsWith('cluster-'))!;
    const { findings, hosted } = judge({
      ...snapshot,
      pods: [
        ...snapshot.pods.filter(p => p.namespace !== hidden.namespace),
        pod(YOUNGER, PROVIDER),
      ],
      namespaces: [{ name: own, phase: 'Active' }],
      gaps: [
        {
          hides: 'pods',
          in: { namespaces: [own] },
          reason: 'forbidden',
          message: 'Hidden.',
        },
      ],
    });
    expect(hosted.map(h => h.uid)).toEqual([YOUNGER]);
    const agents = findings.filter(f => f.namespace === own);
    expect(agents.length).toBeGreaterThan(0);
    expect(agents.every(f => f.state !== 'missing')).toBe(true);
  });

  it('include the namespaces of their tasks', () => {
    const { hosted, unlisted } = judge(
      beside('tenant-aws', pod(YOUNGER, PROVIDER), {
        ...pod(YOUNGER, 'patch-0'),
        namespace: `spectro-task-${YOUNGER}`,
      }),
    );
    expect(hosted[0].namespaces).toEqual([
      `cluster-${YOUNGER}`,
      `spectro-task-${YOUNGER}`,
    ]);
    expect(unlisted).toEqual([]);
  });

  it('count in the verdict where something there is in trouble, named as theirs', () => {
    const report = judge(
      beside(
        'tenant-aws',
        pod(YOUNGER, 'capvc-controller-manager-645f84964f-sw9n4', {
          ready: false,
          reason: 'CrashLoopBackOff',
        }),
      ),
    );
    expect(report.verdict).toBe('degraded');
    expect(report.headline).toContain(`cluster-${YOUNGER} (virtual cluster)`);
  });

  it('give a young pod of a cluster that is being created more time', () => {
    const young = {
      ready: false,
      reason: 'CrashLoopBackOff',
      createdAt: new Date(observedAt.getTime() - 20 * 60_000).toISOString(),
    };
    const { hosted } = judge(
      beside('tenant-aws', pod(YOUNGER, PROVIDER, young)),
    );
    expect(hosted[0].state).toBe('progressing');
  });
});

describe('evaluate, on a hostile number of namespaces', () => {
  const crowd = (count: number): Snapshot => {
    const host = fieldCases.find(c => c.listing.startsWith('11a'))!;
    const snapshot = fieldSnapshot(host);
    const uid = (n: number) => `7${n.toString(16).padStart(23, '0')}`;
    return {
      ...snapshot,
      pods: [
        ...snapshot.pods,
        ...Array.from({ length: count }, (_, n) => pod(uid(n), AGENT)),
      ],
    };
  };
  const countWork = (snapshot: Snapshot) => {
    const matches = jest.spyOn(NamePattern.prototype, 'matches');
    judge(snapshot);
    const { length } = matches.mock.calls;
    matches.mockRestore();
    return length;
  };

  it('does twice the work for twice the namespaces', () => {
    const [once, twice] = [countWork(crowd(500)), countWork(crowd(1_000))];
    expect(twice / once).toBeLessThan(2.1);
  });

  it('keeps the report within its limits and says what it leaves out', () => {
    const report = judge(crowd(2_000));
    expect(report.hosted).toHaveLength(100);
    expect(report.notes).toEqual([
      '1702 more namespaces are named after clusters, which is more than are looked at: what runs there was not judged.',
      'The report leaves out 199 more hosted clusters; they were judged, too.',
    ]);
    expect(JSON.stringify(report).length).toBeLessThan(300_000);
  });

  it('still finds its own namespace among them', () => {
    const report = judge(crowd(2_000));
    expect(report.counts).toEqual(judge(crowd(1)).counts);
    expect(report.unlisted).toEqual([]);
  });
});
