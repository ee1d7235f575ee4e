import { answerLog } from '../api/answerLog';
import { addKind } from '../api/objectForms';
import { SimulatedCluster } from '../cluster/SimulatedCluster';
import { ApiObject, Pod } from '../objects/kubernetesObjects';
import { Resource } from '../objects/resources';
import { listCollectedNamespaces } from './listCollectedNamespaces';
import { printYaml } from './printYaml';

/** One file of a support bundle. */
export interface BundleFile {
  /** Below the bundle's folder: `k8s/cluster-resources/namespaces.yaml`. */
  readonly path: string;
  readonly text: string;
}

/** The part of a support bundle that is read of it. */
export interface SupportBundle {
  /** The name of the folder and, before `.tar.gz`, of the archive: `spectro-cluster-2026-11-23_12_00_00`. */
  readonly name: string;
  readonly collectedAt: Date;
  readonly files: readonly BundleFile[];
}

const COLLECTED: readonly Resource[] = [
  'daemonsets',
  'deployments',
  'events',
  'pods',
  'replicasets',
  'statefulsets',
];

/** Makes a support bundle of a cluster in the layout of Spectro Cloud's script for infrastructure. */
export function collectBundle(cluster: SimulatedCluster): SupportBundle {
  const { name, namespaces } = listCollectedNamespaces(cluster);
  const collectedAt = cluster.clock();
  const time = collectedAt.toISOString().slice(0, 19);
  return {
    name: `${name}-${time.replace('T', '_').replace(/:/g, '_')}`,
    collectedAt,
    files: [
      { path: 'console.log', text: 'Collecting k8s cluster-info\n' },
      {
        path: 'k8s/cluster-info/cluster-version.yaml',
        text: printVersion(cluster),
      },
      {
        path: 'k8s/cluster-resources/namespaces.yaml',
        text: printList(cluster.served.list('namespaces'), 'namespaces'),
      },
      ...COLLECTED.flatMap(resource =>
        namespaces.map(namespace => ({
          path: `k8s/cluster-resources/${resource}/${namespace}.yaml`,
          text: printList(cluster.served.list(resource, namespace), resource),
        })),
      ),
      ...namespaces.flatMap(namespace => collectLogs(cluster, namespace)),
    ],
  };
}

/** A list as `kubectl get RESOURCE -o yaml` prints it. */
export function printList(
  objects: readonly ApiObject[],
  resource: Resource,
): string {
  return printYaml({
    apiVersion: 'v1',
    items: objects.map(object => addKind(object, resource)),
    kind: 'List',
    metadata: { resourceVersion: '' },
  });
}

function printVersion({ kubernetesVersion }: SimulatedCluster): string {
  const version = {
    gitVersion: kubernetesVersion,
    platform: 'linux/amd64',
  };
  return printYaml({ clientVersion: version, serverVersion: version });
}

/** The logs of previous containers. Where a pod has none, the script keeps kubectl's error in their place. */
function collectLogs(
  cluster: SimulatedCluster,
  namespace: string,
): readonly BundleFile[] {
  return cluster.served.list('pods', namespace).map(object => {
    const pod = object as Pod;
    const texts = pod.spec.containers.map(({ name }) =>
      readPreviousLog(cluster, pod, name),
    );
    return {
      path: `k8s/previous-pod-logs/${namespace}/${pod.metadata.name}/previous.log`,
      text: texts.join(''),
    };
  });
}

function readPreviousLog(
  cluster: SimulatedCluster,
  pod: Pod,
  container: string,
): string {
  try {
    const query = new URLSearchParams({ container, previous: 'true' });
    return answerLog(cluster, pod, query).text ?? '';
  } catch (error) {
    const { message } = error as Error;
    return `Error from server (BadRequest): ${message}\n`;
  }
}
