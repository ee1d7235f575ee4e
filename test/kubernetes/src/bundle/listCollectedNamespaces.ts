import { SimulatedCluster } from '../cluster/SimulatedCluster';

const ALWAYS: ReadonlySet<string> = new Set(
  'capi-kubeadm-bootstrap-system capi-kubeadm-control-plane-system capi-system capi-webhook-system cert-manager default harbor kube-system kube-public kubernetes-dashboard longhorn-system metallb-system os-patch palette-system piraeus-system reach-system rook-ceph spectro-system spectro-task system-upgrade traefik zot-system'.split(
    ' ',
  ),
);
const BY_START = ['cluster-', 'system-upgrade-', 'spectro-task-'];

/** The namespaces that Spectro Cloud's script collects of a cluster, and the name that it gives to the bundle. */
export function listCollectedNamespaces({ served }: SimulatedCluster): {
  readonly name: string;
  readonly namespaces: readonly string[];
} {
  const all = served.list('namespaces').map(({ metadata }) => metadata.name);
  if (all.includes('hubble-system')) {
    return { name: 'spectro-enterprise-cluster', namespaces: all };
  }
  const drivers = served
    .list('deployments', 'jet-system')
    .filter(({ metadata }) => metadata.name.includes('jet'));
  if (drivers.length > 0) {
    return { name: 'spectro-pcg-cluster', namespaces: all };
  }
  return {
    name: 'spectro-cluster',
    namespaces: all.filter(
      namespace =>
        ALWAYS.has(namespace) ||
        BY_START.some(start => namespace.startsWith(start)),
    ),
  };
}
