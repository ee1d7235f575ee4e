import { SimulatedCluster } from '../cluster/SimulatedCluster';
import { ApiObject } from '../objects/kubernetesObjects';

/** Sends a change to an API server; rejects if it is refused. */
export type Write = (
  method: 'POST' | 'PATCH',
  path: string,
  body: unknown,
) => Promise<void>;

/** Writes the pods and events of a simulated cluster's namespace, which has to exist, to an API server. */
export async function loadNamespace(
  cluster: SimulatedCluster,
  namespace: string,
  write: Write,
): Promise<void> {
  const path = `/api/v1/namespaces/${namespace}`;
  for (const pod of cluster.objects.pods()) {
    const { name, namespace: own } = pod.metadata;
    if (own !== namespace) continue;
    const { status, ...rest } = pod;
    await write('POST', `${path}/pods`, toNew(rest, 'Pod'));
    await write('PATCH', `${path}/pods/${name}/status`, { status });
  }
  for (const event of cluster.served.list('events', namespace)) {
    await write('POST', `${path}/events`, toNew(event, 'Event'));
  }
}

/** Registers a node whose kubelet listens on a port of 127.0.0.1. */
export async function loadNode(
  name: string,
  kubeletPort: number,
  write: Write,
): Promise<void> {
  await write('POST', '/api/v1/nodes', {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name },
    status: {
      addresses: [{ type: 'InternalIP', address: '127.0.0.1' }],
      daemonEndpoints: { kubeletEndpoint: { Port: kubeletPort } },
    },
  });
}

/** The object without what an API server sets itself. */
function toNew(object: ApiObject, kind: string) {
  const {
    uid,
    resourceVersion,
    creationTimestamp,
    managedFields,
    ...metadata
  } = object.metadata;
  return { ...object, apiVersion: 'v1', kind, metadata };
}
