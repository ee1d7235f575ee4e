import { printPodStatus } from '../api/podTable';
import { SimulatedCluster } from '../cluster/SimulatedCluster';
import { demoFleet } from './demoFleet';

const now = new Date('2026-11-23T10:00:00Z');
const load = () => demoFleet({ now, clock: () => now });
const fleet = load();
const named = (name: string): SimulatedCluster =>
  fleet.find(cluster => cluster.name === name)!;

const PALETTE =
  /^(cluster-[0-9a-f]{24}|palette-system|jet-system|hubble-system)$/;

function troubled(cluster: SimulatedCluster): readonly string[] {
  return cluster.objects
    .pods()
    .filter(pod => !['Running', 'Completed'].includes(printPodStatus(pod)))
    .map(pod => `${pod.metadata.name}: ${printPodStatus(pod)}`);
}

describe('demoFleet', () => {
  it('has clusters of every type', () => {
    const count = (type?: string) =>
      fleet.filter(({ clusterType }) => clusterType === type).length;
    expect({
      enterprise: count('enterprise'),
      pcg: count('pcg'),
      tenant: count('tenant'),
      notPalettes: count(undefined),
    }).toEqual({ enterprise: 5, pcg: 4, tenant: 36, notPalettes: 1 });
  });

  it('is the same, byte for byte, for the same time', () => {
    const print = (clusters: readonly SimulatedCluster[]) =>
      JSON.stringify(
        clusters.map(({ objects }) => [objects.namespaces(), objects.pods()]),
      );
    expect(print(load())).toBe(print(fleet));
  });

  it.each([
    ['acquired-imported', []],
    ['payments-vsphere', []],
    ['pcg-berlin', []],
    ['pcg-oslo', []],
    ['store-edge', []],
    ['dev-host', ['team-a-virtual-0: CrashLoopBackOff']],
    ['warehouse-offline', []],
    ['palette-mgmt', ['mongo-2: Pending']],
  ])('shows no other trouble in %s than intended', (name, expected) => {
    expect(troubled(named(name))).toEqual(expected);
  });

  it('has no trouble on most clusters', () => {
    const healthy = fleet.filter(
      cluster => troubled(cluster).length === 0 && !cluster.faults.current,
    );
    expect(healthy.length).toBeGreaterThan(fleet.length * 0.6);
  });

  it.each([
    ['palette-standby', /^(auth-.*|mongo-1): CrashLoopBackOff$/, 3],
    ['search-eks', /^palette-webhook-.*: Pending$/, 1],
    [
      'crm-azure',
      /^(cluster-management-agent|palette-controller-manager)-.*: /,
      2,
    ],
    ['store-118', /^palette-webhook-.*: ImagePullBackOff$/, 1],
    ['data-vsphere', /^cert-manager-webhook-.*: Evicted$/, 1],
    ['pcg-lyon', /^jet-.*: CrashLoopBackOff$/, 1],
  ])('tells the story of %s', (name, pod, count) => {
    const troubles = troubled(named(name));
    expect(troubles).toHaveLength(count);
    expect(troubles).toEqual(troubles.map(() => expect.stringMatching(pod)));
  });

  it('shows a crashing component and a failing application on the EKS tenant', () => {
    expect(troubled(named('shop-eks'))).toEqual([
      expect.stringMatching(
        /^palette-controller-manager-[456789bcdf]{1,10}-[bcdfghjklmnpqrstvwxz2456789]{5}: CrashLoopBackOff$/,
      ),
      expect.stringMatching(/^storefront-.*: ImagePullBackOff$/),
    ]);
  });

  it('shows the crashing network plugin of the lab', () => {
    expect(troubled(named('lab-cloudstack'))).toEqual([
      expect.stringMatching(/^cilium-[a-z0-9]{5}: CrashLoopBackOff$/),
    ]);
  });

  it('labels each cluster namespace as Palette does, and every namespace as Kubernetes does', () => {
    const label = 'spectrocloud.com/cluster-name';
    for (const cluster of fleet) {
      const namespaces = cluster.objects.namespaces();
      for (const { metadata } of namespaces) {
        expect(metadata.labels?.['kubernetes.io/metadata.name']).toBe(
          metadata.name,
        );
        expect(Boolean(metadata.labels?.[label])).toBe(
          metadata.name.startsWith('cluster-'),
        );
      }
      // Namespaces of hosted clusters name other clusters.
      const own = namespaces.filter(
        ({ metadata }) => metadata.labels?.[label] === cluster.name,
      );
      expect(own.length).toBeLessThan(2);
    }
  });

  it('has no Palette namespace in the plain Cluster API cluster', () => {
    const names = (name: string) =>
      named(name)
        .objects.namespaces()
        .map(namespace => namespace.metadata.name)
        .filter(namespace => PALETTE.test(namespace));
    expect(names('plain-capi')).toEqual([]);
    expect(names('payments-vsphere')).toHaveLength(2);
  });

  it('leaves out the missing component of the gateway', () => {
    const workloads = named('pcg-berlin').workloads.list();
    const inJetSystem = workloads
      .filter(({ namespace }) => namespace === 'jet-system')
      .map(({ name }) => name);
    expect(inJetSystem).toEqual(['jet']);
  });

  it('has every enterprise component but the lite agents', () => {
    const companions = 6 + 4;
    const applications = 2;
    const documented = 61 - 2;
    expect(named('palette-mgmt').workloads.list()).toHaveLength(
      documented + companions + applications,
    );
  });
});
