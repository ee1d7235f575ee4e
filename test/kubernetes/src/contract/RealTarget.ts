import { setTimeout as wait } from 'timers/promises';
import { SimulatedCluster } from '../cluster/SimulatedCluster';
import { addDetails } from './addDetails';
import {
  Caller,
  ContractDetails,
  ContractPod,
  ContractTarget,
  ContractWorkload,
  READABLE_NAMESPACE,
  toUserName,
} from './ContractTarget';
import { DETAILS_CALLERS, listDetailsResources } from './detailsRole';
import { FakeKubelet } from './FakeKubelet';
import { loadNamespace, loadNode } from './loadCluster';
import { makeWorkload, workloadsPath } from './makeWorkload';
import { RealApiServer } from './RealApiServer';
import { ApiResponse, sendRequest } from './sendRequest';

const CALLERS: readonly Caller[] = [
  'reader',
  'viewer',
  'narrow',
  'podsOnly',
  ...DETAILS_CALLERS,
];
const NODE = 'contract-node';
const RBAC = '/apis/rbac.authorization.k8s.io/v1';
const READ = ['get', 'list', 'watch'];

/** A real kube-apiserver without controllers, whose part this class plays. */
export class RealTarget implements ContractTarget {
  readonly name = 'a real kube-apiserver';
  #server?: RealApiServer;
  #kubelet?: FakeKubelet;
  /** What the kubelet knows. */
  readonly #kubeletCluster = new SimulatedCluster({
    name: 'contract',
    now: new Date(),
    nodes: [{ name: NODE, role: 'worker' }],
  });
  readonly #assets: string;

  /** @param assets - the folder that KUBEBUILDER_ASSETS names */
  constructor(assets: string) {
    this.#assets = assets;
  }

  async start(): Promise<void> {
    this.#server = await RealApiServer.start(this.#assets, [
      { token: 'admin', user: toUserName('admin'), groups: ['system:masters'] },
      ...CALLERS.map(caller => ({ token: caller, user: toUserName(caller) })),
    ]);
    await this.#grant('reader', ['namespaces', 'pods']);
    await this.#grant('viewer', ['*'], ['', 'apps', 'batch']);
    await this.#grant('narrow', ['namespaces']);
    await this.#grant('podsOnly', ['pods']);
    for (const caller of DETAILS_CALLERS) {
      const resources = listDetailsResources(caller);
      await this.#grant(caller, resources, [''], ['get', 'list']);
      await this.#until(
        `/api/v1/${caller === 'noEvents' ? 'pods' : 'events'}`,
        caller,
      );
    }
    await this.#until('/api/v1/pods', 'reader');
    await this.#until('/apis/apps/v1/deployments', 'viewer');
    await this.#until('/api/v1/namespaces', 'narrow');
    await this.#until('/api/v1/pods', 'podsOnly');
    await this.#until('/api/v1/namespaces/default', 'reader');
  }

  async stop(): Promise<void> {
    await this.#kubelet?.stop();
    await this.#server?.stop();
  }

  get(
    path: string,
    caller: Caller = 'reader',
    headers: Readonly<Record<string, string>> = {},
  ): Promise<ApiResponse> {
    const authorization =
      caller === 'anonymous'
        ? undefined
        : { authorization: `Bearer ${caller}` };
    return sendRequest(`${this.#running.url}${path}`, {
      headers: { ...authorization, ...headers },
      ca: this.#running.ca,
    });
  }

  async createNamespace(name: string): Promise<void> {
    await this.#write('POST', '/api/v1/namespaces', {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name },
    });
    if (name === READABLE_NAMESPACE) await this.#grantIn(name);
  }

  async createPod(pod: ContractPod): Promise<void> {
    const { namespace, name, labels, annotations, nodeName } = pod;
    const pods = `/api/v1/namespaces/${namespace}/pods`;
    await this.#write('POST', pods, {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name, labels, annotations },
      spec: {
        nodeName,
        containers: [{ name: 'app', image: 'images.example.com/app:v1' }],
      },
    });
    await this.#write('PATCH', `${pods}/${name}/status`, {
      status: { phase: pod.phase ?? 'Pending' },
    });
  }

  async createWorkload(workload: ContractWorkload): Promise<void> {
    await this.#write('POST', workloadsPath(workload), makeWorkload(workload));
  }

  async createDetails(details: ContractDetails): Promise<void> {
    const { namespace } = details;
    this.#kubelet = await FakeKubelet.start(
      this.#kubeletCluster,
      this.#running.servingCertificate,
    );
    this.#kubeletCluster.addNamespace(namespace);
    addDetails(this.#kubeletCluster.workloads, details);
    const write = this.#write.bind(this);
    await loadNode(NODE, this.#kubelet.port, write);
    await loadNamespace(this.#kubeletCluster, namespace, write);
  }

  async beginNamespaceDeletion(name: string): Promise<void> {
    await this.#write('DELETE', `/api/v1/namespaces/${name}`);
  }

  async finishNamespaceDeletion(name: string): Promise<void> {
    const path = `/api/v1/namespaces/${name}`;
    await this.#write('DELETE', `${path}/pods?gracePeriodSeconds=0`);
    const { body } = await this.get(path);
    await this.#write('PUT', `${path}/finalize`, {
      ...(body as object),
      spec: { finalizers: [] },
    });
  }

  async expire(continueToken: string): Promise<string> {
    const list = await this.get('/api/v1/pods?limit=1');
    const { metadata } = list.body as {
      readonly metadata: { readonly resourceVersion: string };
    };
    const compacted = await sendRequest(
      `${this.#running.etcdUrl}/v3/kv/compaction`,
      {
        method: 'POST',
        body: JSON.stringify({
          revision: metadata.resourceVersion,
          physical: true,
        }),
      },
    );
    if (compacted.status !== 200) {
      throw new Error(`etcd did not compact: ${JSON.stringify(compacted)}`);
    }
    // Newer API servers cache recent revisions, so the token gets an old one.
    const content = JSON.parse(
      Buffer.from(continueToken, 'base64url').toString('utf8'),
    );
    return Buffer.from(JSON.stringify({ ...content, rv: 1 })).toString(
      'base64url',
    );
  }

  get #running(): RealApiServer {
    if (!this.#server) throw new Error('start() was not called');
    return this.#server;
  }

  async #grant(
    caller: Caller,
    resources: readonly string[],
    apiGroups: readonly string[] = [''],
    verbs: readonly string[] = READ,
  ) {
    const name = `contract-${caller.toLowerCase()}`;
    const metadata = { name };
    await this.#write('POST', `${RBAC}/clusterroles`, {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'ClusterRole',
      metadata,
      rules: [{ apiGroups, resources, verbs }],
    });
    await this.#write('POST', `${RBAC}/clusterrolebindings`, {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'ClusterRoleBinding',
      metadata,
      roleRef: {
        apiGroup: 'rbac.authorization.k8s.io',
        kind: 'ClusterRole',
        name,
      },
      subjects: [toSubject(caller)],
    });
  }

  /** Lets the narrow caller read pods in one namespace, by the ClusterRole that podsOnly has. */
  async #grantIn(namespace: string) {
    await this.#write('POST', `${RBAC}/namespaces/${namespace}/rolebindings`, {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'RoleBinding',
      metadata: { name: 'contract-narrow' },
      roleRef: {
        apiGroup: 'rbac.authorization.k8s.io',
        kind: 'ClusterRole',
        name: 'contract-podsonly',
      },
      subjects: [toSubject('narrow')],
    });
    await this.#until(`/api/v1/namespaces/${namespace}/pods`, 'narrow');
  }

  /** RBAC takes effect when the authorizer's cache has seen it. */
  async #until(path: string, caller: Caller): Promise<void> {
    for (let attempt = 0; attempt < 100; attempt += 1) {
      if ((await this.get(path, caller)).status === 200) return;
      await wait(100);
    }
    throw new Error(`${caller} was not allowed to GET ${path} within 10 s`);
  }

  async #write(
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
  ): Promise<void> {
    const type =
      method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
    const answer = await sendRequest(`${this.#running.url}${path}`, {
      method,
      headers: { authorization: 'Bearer admin', 'content-type': type },
      body: body === undefined ? undefined : JSON.stringify(body),
      ca: this.#running.ca,
    });
    if (answer.status >= 300) {
      throw new Error(
        `${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`,
      );
    }
  }
}

function toSubject(caller: Caller) {
  return {
    apiGroup: 'rbac.authorization.k8s.io',
    kind: 'User',
    name: toUserName(caller),
  };
}
