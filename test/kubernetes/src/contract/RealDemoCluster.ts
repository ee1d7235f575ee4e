import { readFileSync } from 'fs';
import { join } from 'path';
import { parseAllDocuments } from 'yaml';
import { SimulatedCluster } from '../cluster/SimulatedCluster';
import { FakeKubelet } from './FakeKubelet';
import { loadNamespace, loadNode, Write } from './loadCluster';
import { RealApiServer } from './RealApiServer';
import { sendRequest } from './sendRequest';

// This package is never built, so its sources stay where the documentation is.
// eslint-disable-next-line no-restricted-syntax
const DOCS = join(__dirname, '../../../../docs');
const ADMIN_TOKEN = 'admin';
const VIEWER_TOKEN = 'viewer';

/** The user to whom docs/rbac.yaml and docs/rbac-details.yaml give rights. */
const VIEWER = 'system:serviceaccount:backstage:palette-conformance';

/** Paths of the kinds that docs/rbac.yaml and docs/rbac-details.yaml have. */
const PATHS: Readonly<Record<string, string>> = {
  Namespace: '/api/v1/namespaces',
  ServiceAccount: '/api/v1/namespaces/backstage/serviceaccounts',
  ClusterRole: '/apis/rbac.authorization.k8s.io/v1/clusterroles',
  ClusterRoleBinding: '/apis/rbac.authorization.k8s.io/v1/clusterrolebindings',
};

/** A demo cluster's namespaces, pods and events on a kube-apiserver of its own. */
export class RealDemoCluster {
  readonly #server: RealApiServer;
  readonly #kubelet: FakeKubelet;

  /** @param assets - the folder that KUBEBUILDER_ASSETS names */
  static async start(
    assets: string,
    cluster: SimulatedCluster,
  ): Promise<RealDemoCluster> {
    const server = await RealApiServer.start(assets, [
      { token: ADMIN_TOKEN, user: 'admin', groups: ['system:masters'] },
      { token: VIEWER_TOKEN, user: VIEWER },
    ]);
    let kubelet: FakeKubelet | undefined;
    try {
      kubelet = await FakeKubelet.start(cluster, server.servingCertificate);
      const started = new RealDemoCluster(server, kubelet);
      await started.#load(cluster);
      return started;
    } catch (error) {
      await kubelet?.stop();
      await server.stop();
      throw error;
    }
  }

  private constructor(server: RealApiServer, kubelet: FakeKubelet) {
    this.#server = server;
    this.#kubelet = kubelet;
  }

  /** How to reach it with the rights that docs/rbac.yaml and docs/rbac-details.yaml give. */
  get access(): {
    readonly url: string;
    readonly caData: string;
    readonly token: string;
  } {
    const { url, ca } = this.#server;
    const caData = Buffer.from(ca).toString('base64');
    return { url, caData, token: VIEWER_TOKEN };
  }

  async stop(): Promise<void> {
    await this.#kubelet.stop();
    await this.#server.stop();
  }

  async #load(cluster: SimulatedCluster): Promise<void> {
    for (const object of readRights()) {
      await this.#write('POST', PATHS[object.kind], object);
    }
    for (const { metadata } of cluster.served.list('namespaces')) {
      const { name, labels } = metadata;
      await this.#write('POST', '/api/v1/namespaces', {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: { name, labels },
      });
    }
    const nodes = new Set(
      cluster.objects.pods().flatMap(({ spec }) => spec.nodeName ?? []),
    );
    for (const node of nodes) {
      await loadNode(node, this.#kubelet.port, this.#write);
    }
    for (const { metadata } of cluster.served.list('namespaces')) {
      await loadNamespace(cluster, metadata.name, this.#write);
    }
  }

  readonly #write: Write = async (method, path, body) => {
    const type =
      method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
    const answer = await sendRequest(`${this.#server.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${ADMIN_TOKEN}`,
        'content-type': type,
      },
      body: JSON.stringify(body),
      ca: this.#server.ca,
    });
    // A fresh API server has kube-system and a few more.
    const isThere = path === PATHS.Namespace && answer.status === 409;
    if (answer.status >= 300 && !isThere) {
      throw new Error(
        `${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`,
      );
    }
  };
}

function readRights(): readonly { readonly kind: string }[] {
  return ['rbac.yaml', 'rbac-details.yaml'].flatMap(file =>
    parseAllDocuments(readFileSync(join(DOCS, file), 'utf8')).map(document =>
      document.toJS(),
    ),
  );
}
