import { shippedCatalog } from '../__testUtils__/catalog';
import { clusterCases } from '../__testUtils__/clusterCases';
import { fieldCases, fieldSnapshot } from '../__testUtils__/fieldCases';
import { listingSnapshot } from '../__testUtils__/listings';
import type { SnapshotPod } from '../snapshot';
import { evaluate } from './evaluate';
import { collectFindings } from './report/collectFindings';
import type { Report } from './types';

/** The known trouble that a report names for a workload. */
function findTrouble(report: Report, name: string): string | undefined {
  return collectFindings(report).find(f => f.component.startsWith(name))
    ?.because.trouble?.id;
}

/** No pod has it, so it is in no table. */
const NAMESPACE_STUCK = 'namespace-stuck';

type TroubleOnListing = readonly [
  id: string,
  listing: string,
  name: string,
  change: Partial<SnapshotPod>,
];

const onListings: readonly TroubleOnListing[] = [
  ['webhook-without-node', 'tenant-eks', 'palette-webhook', waiting()],
  [
    'image-lost-without-internet',
    'tenant-edge',
    'palette-lite-controller-manager',
    { reason: 'ImagePullBackOff' },
  ],
  [
    'controller-out-of-memory',
    'tenant-vsphere',
    'palette-controller-manager',
    { reason: 'OOMKilled' },
  ],
  [
    'agent-out-of-memory',
    'tenant-vsphere',
    'cluster-management-agent',
    { reason: 'OOMKilled' },
  ],
  [
    'mongo-member-crashing',
    'enterprise-vsphere',
    'mongo',
    { reason: 'CrashLoopBackOff' },
  ],
  ['mongo-member-waiting', 'enterprise-vsphere', 'mongo', waiting()],
  [
    'management-without-room',
    'enterprise-vsphere',
    'auth',
    waiting('0/5 nodes are available: 5 Insufficient memory.'),
  ],
  ['gateway-not-registered', 'pcg-vsphere', 'jet', crashing()],
];

const inCases: readonly (readonly [
  id: string,
  name: string,
  component: string,
])[] = [
  [
    'traefik-behind-nginx',
    'configserver-init-crash-traefik-pending',
    'traefik-ingress-controller',
  ],
  [
    'configserver-behind-nginx',
    'configserver-init-crash-traefik-pending',
    'configserver',
  ],
  [
    'satellite-without-module',
    'linstor-satellite-init-crash',
    'linstor-satellite',
  ],
  ['webhook-never-made', 'edge-webhook-missing', 'palette-webhook'],
  ['mongo-out-of-memory', 'mongo-member-crashing', 'mongo'],
];

/** Pods of a listing from the field, and what is different about them. */
const onFieldListings: readonly TroubleOnListing[] = [
  [
    'cilium-after-upgrade',
    '29b-edge-upgrade-task-done.txt',
    'calico-node',
    { name: 'cilium-8t9cv', reason: 'Init:CrashLoopBackOff' },
  ],
  [
    'address-lost-after-reboot',
    '13e-edge-overlay-unknown.txt',
    'kube-vip-ds',
    {},
  ],
  [
    'upgrade-without-image',
    '29b-edge-upgrade-task-done.txt',
    'apply-control-plan-on-edge',
    { phase: 'Pending', reason: 'ImagePullBackOff' },
  ],
];

describe('a known trouble that ships', () => {
  it.each(onListings)('%s is recognised on %s', (id, listing, name, change) => {
    const snapshot = listingSnapshot(listing);
    const report = evaluate(shippedCatalog, {
      ...snapshot,
      pods: snapshot.pods.map(pod =>
        pod.name.startsWith(`${name}-`)
          ? { ...pod, ready: false, ...change }
          : pod,
      ),
    });

    expect(findTrouble(report, name)).toBe(id);
  });

  it.each(onFieldListings)(
    '%s is recognised on %s',
    (id, listing, name, change) => {
      const field = fieldSnapshot(
        fieldCases.find(each => each.listing === listing)!,
      );
      const report = evaluate(shippedCatalog, {
        ...field,
        pods: field.pods.map(pod =>
          pod.name.startsWith(`${name}-`)
            ? { ...pod, ready: false, ...change }
            : pod,
        ),
      });

      expect(findTrouble(report, change.name?.split('-')[0] ?? name)).toBe(id);
    },
  );

  it.each(inCases)('%s is recognised in the case %s', (id, name, component) => {
    const { snapshot, declared, strictness } = clusterCases.find(
      each => each.name === name,
    )!;
    const report = evaluate(shippedCatalog, snapshot, { declared, strictness });

    expect(findTrouble(report, component)).toBe(id);
  });

  it('does not take another shortage for that of an upgrade', () => {
    const snapshot = listingSnapshot('enterprise-vsphere');
    const report = evaluate(shippedCatalog, {
      ...snapshot,
      pods: snapshot.pods.map(pod =>
        pod.name.startsWith('auth-')
          ? { ...pod, ready: false, ...waiting('untolerated taint') }
          : pod,
      ),
    });

    expect(findTrouble(report, 'auth')).toBeUndefined();
  });

  it('names the namespace that does not go away', () => {
    const snapshot = listingSnapshot('pcg-vsphere');
    const report = evaluate(
      shippedCatalog,
      {
        ...snapshot,
        pods: snapshot.pods.filter(p => p.namespace !== 'jet-system'),
        namespaces: [
          ...snapshot.namespaces.filter(n => n.name !== 'jet-system'),
          {
            name: 'jet-system',
            phase: 'Terminating',
            deletedAt: '2026-01-01T00:00:00.000Z',
          },
        ],
      },
      { declared: { type: 'pcg' } },
    );

    expect(findTrouble(report, 'jet')).toBe(NAMESPACE_STUCK);
  });

  it('has a case above', () => {
    const tested = [...onListings, ...inCases, ...onFieldListings].map(
      ([id]) => id,
    );
    expect([...tested, NAMESPACE_STUCK].sort()).toEqual(
      shippedCatalog.troubles.map(({ id }) => id).sort(),
    );
  });

  it('has a source, and says what to do in whole sentences', () => {
    for (const { source, advice, title } of shippedCatalog.troubles) {
      expect(source).toMatch(/^https:/);
      expect(advice).toMatch(/^[A-Z].*\.$/);
      expect(title).toMatch(/[^.]$/);
    }
  });
});

function waiting(message?: string): Partial<SnapshotPod> {
  return { phase: 'Pending', reason: 'Unschedulable', message };
}

function crashing(): Partial<SnapshotPod> {
  return { reason: 'CrashLoopBackOff', createdAt: '2026-01-01T00:00:00.000Z' };
}
