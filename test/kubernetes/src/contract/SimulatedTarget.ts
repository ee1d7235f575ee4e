import { ServedCluster } from '../api/ServedCluster';
import { SimulatedKubernetesApi } from '../api/SimulatedKubernetesApi';
import { TokenRule } from '../cluster/ClusterAccess';
import { SimulatedCluster } from '../cluster/SimulatedCluster';
import { addDetails } from './addDetails';
import {
  Caller,
  ContractDetails,
  ContractPod,
  ContractTarget,
  ContractWorkload,
  HIDDEN_NAMESPACE,
  toUserName,
} from './ContractTarget';
import { DETAILS_CALLERS, listDetailsResources } from './detailsRole';
import { sendRequest } from './sendRequest';

const RIGHTS: readonly TokenRule[] = [
  { token: 'admin', user: toUserName('admin') },
  {
    token: 'reader',
    user: toUserName('reader'),
    resources: ['namespaces', 'pods'],
  },
  { token: 'viewer', user: toUserName('viewer') },
  {
    token: 'narrow',
    user: toUserName('narrow'),
    denyClusterPods: true,
    denyNamespaces: [HIDDEN_NAMESPACE],
  },
  { token: 'podsOnly', user: toUserName('podsOnly'), denyNamespaceList: true },
  ...DETAILS_CALLERS.map(caller => ({
    token: caller,
    user: toUserName(caller),
    resources: listDetailsResources(caller),
  })),
];

/** The simulated API, set up as a fresh API server is. */
export class SimulatedTarget implements ContractTarget {
  readonly name = 'the simulated Kubernetes API';
  #api?: SimulatedKubernetesApi;

  async start(): Promise<void> {
    const cluster = new SimulatedCluster({
      name: 'contract',
      now: new Date(),
      tokens: RIGHTS,
    });
    ['default', 'kube-node-lease', 'kube-public', 'kube-system'].forEach(name =>
      cluster.addNamespace(name),
    );
    this.#api = await SimulatedKubernetesApi.start([cluster]);
  }

  async stop(): Promise<void> {
    await this.#api?.stop();
  }

  get(
    path: string,
    caller: Caller = 'reader',
    headers: Readonly<Record<string, string>> = {},
  ) {
    const authorization =
      caller === 'anonymous'
        ? undefined
        : { authorization: `Bearer ${caller}` };
    return sendRequest(`${this.#cluster.url}${path}`, {
      headers: { ...authorization, ...headers },
    });
  }

  async createNamespace(name: string): Promise<void> {
    this.#cluster.simulated.addNamespace(name, { age: '0s' });
  }

  async createPod(pod: ContractPod): Promise<void> {
    const { namespace, name, labels, annotations, phase, nodeName } = pod;
    const { workloads, objects } = this.#cluster;
    workloads.add({ namespace, name, kind: 'Pod', age: '0s' });
    objects.patchPod(namespace, name, made => ({
      metadata: { ...made.metadata, labels, annotations },
      spec: { ...made.spec, nodeName },
      status: { ...made.status, phase: phase ?? 'Pending' },
    }));
  }

  async createWorkload(workload: ContractWorkload): Promise<void> {
    this.#cluster.workloads.add({ ...workload, age: '0s' });
  }

  async createDetails(details: ContractDetails): Promise<void> {
    addDetails(this.#cluster.workloads, details);
  }

  async beginNamespaceDeletion(name: string): Promise<void> {
    this.#cluster.simulated.terminateNamespace(name);
  }

  async finishNamespaceDeletion(name: string): Promise<void> {
    this.#cluster.objects.removeNamespace(name);
  }

  async expire(continueToken: string): Promise<string> {
    this.#cluster.expireContinueTokens();
    return continueToken;
  }

  get #cluster(): ServedCluster {
    if (!this.#api) throw new Error('start() was not called');
    return this.#api.cluster('contract');
  }
}
