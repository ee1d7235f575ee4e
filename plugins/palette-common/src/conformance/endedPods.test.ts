import { shippedCatalog } from '../__testUtils__/catalog';
import { listingSnapshot, listingText } from '../__testUtils__/listings';
import { read } from '../__testUtils__/pastedListings';
import type { Snapshot } from '../snapshot';
import { evaluate } from './evaluate';
import { collectFindings } from './report/collectFindings';

/** What is missing, broken or starting. */
function listTrouble(snapshot: Snapshot) {
  return collectFindings(evaluate(shippedCatalog, snapshot))
    .filter(({ state }) => /^(?:missing|degraded|progressing)$/.test(state))
    .map(({ id, state }) => `${id}: ${state}`);
}

const findTroubleIn = (lines: readonly string[]) =>
  listTrouble(read(lines.join('\n')));

/** The same in a healthy listing to which rows are added. */
function findTrouble(listing: string, ...rows: readonly string[]) {
  return findTroubleIn([listingText(listing).trimEnd(), ...rows]);
}

const [own] = listingText('tenant-aws').match(/cluster-[0-9a-f]{24}/) ?? [];

describe('pods that ended, in text alone', () => {
  it.each(['Error', 'OOMKilled', 'ContainerStatusUnknown'])(
    'are leftovers beside ready replicas: %s',
    status => {
      expect(
        findTrouble(
          'tenant-aws',
          `palette-system palette-webhook-865f57f97-zz4k8 0/1 ${status} 0 20d`,
        ),
      ).toEqual([]);
    },
  );

  it('are trouble where they may be restarted yet, or were before', () => {
    for (const rest of ['0 5m', '3 20d']) {
      expect(
        findTrouble(
          'tenant-aws',
          `palette-system palette-webhook-865f57f97-zz4k8 0/1 Error ${rest}`,
        ),
      ).toEqual(['palette-system/palette-webhook: degraded']);
    }
  });

  it.each([
    ['StaticPod', 'pcg-vsphere', 'kube-system etcd-cp-8aaaa'],
    ['StaticPod', 'pcg-vsphere', 'kube-system kube-apiserver-cp-8aaaa'],
    ['DaemonSet', 'pcg-vsphere', 'kube-system kube-proxy-r9x2w'],
    ['StatefulSet', 'enterprise-helm-eks', 'hubble-system mongo-7'],
  ])('are trouble in a %s, where none replaces another: %s, %s', (...args) => {
    const [, listing, row] = args;
    const [component] = row.replace(' ', '/').split(/-[^-]*$/);
    for (const status of ['Error', 'OOMKilled', 'Init:Error']) {
      expect(findTrouble(listing, `${row} 0/1 ${status} 0 5d`)).toContain(
        `${component.replace(/-cp$/, '')}: degraded`,
      );
    }
  });

  it('are trouble where no replica beside them is ready, or others lack', () => {
    const row = 'palette-system palette-webhook-865f57f97-zz4k8 0/1';
    const without = (count: number) => {
      const lines = listingText('tenant-aws').trimEnd().split('\n');
      const webhooks = lines.filter(l => / palette-webhook-/.test(l));
      const gone = webhooks.slice(0, count);
      return findTroubleIn([
        '$ kubectl get pods -A | grep -v x',
        ...lines.filter(l => !gone.includes(l)),
        `${row} Error 0 20d`,
      ]);
    };
    expect(without(Infinity)).toEqual([
      'palette-system/palette-webhook: degraded',
    ]);
    expect(without(0)).toEqual([]);
  });

  it('are trouble in a static pod although the listing is partial', () => {
    for (const status of ['Error', 'Evicted', 'Completed']) {
      const lines = listingText('tenant-aws').trimEnd().split('\n');
      expect(
        findTroubleIn([
          '$ kubectl get pods -A | grep -v x',
          ...lines.filter(l => !/ etcd-/.test(l)),
          `kube-system etcd-cp-8aaaa 0/1 ${status} 0 5d`,
        ]),
      ).toEqual(['kube-system/etcd: degraded']);
    }
  });

  it('are trouble where a reading shows that the pod did not fail', () => {
    const [healthy] = listingSnapshot('tenant-aws').pods.filter(p =>
      p.name.startsWith('palette-webhook-'),
    );
    const snapshot = listingSnapshot('tenant-aws');
    const pods = [
      ...snapshot.pods,
      {
        ...healthy,
        name: `${healthy.name}x`,
        owner: { kind: 'ReplicaSet', name: 'palette-webhook-865f57f97' },
        ready: false,
        reason: 'Error',
        containersReady: 0,
      },
    ];
    expect(listTrouble({ ...snapshot, pods })).toEqual([
      'palette-system/palette-webhook: degraded',
    ]);
  });

  it('are tries of a Job that is done, whether it is known or not', () => {
    expect(
      findTrouble(
        'tenant-aws',
        `${own} pack-presync-k8d2x 0/1 Error 0 5d`,
        `${own} pack-presync-p9x7z 0/1 Completed 0 5d`,
      ),
    ).toEqual([]);
    expect(
      findTrouble(
        'enterprise-helm-eks',
        'hubble-system packsync-28205220-bmzcg 0/1 Completed 0 11h',
        'hubble-system packsync-28205220-zk4x2 0/1 Error 0 11h',
      ),
    ).toEqual([]);
  });

  it('are trouble where no try was done', () => {
    expect(
      findTrouble('tenant-aws', `${own} pack-presync-k8d2x 0/1 Error 0 5d`),
    ).toHaveLength(1);
  });
});
