import type { Subject } from './Subject';
import { within } from './within';

// Not exported by the package, which has no exports map; its shape is that of 0.21.
interface Fetcher {
  fetchObjectsForService(params: unknown): Promise<{
    readonly errors: readonly unknown[];
    readonly responses: readonly unknown[];
  }>;
}

const SERVICE = '@backstage/plugin-kubernetes-backend/dist/service';

const PODS = {
  objectType: 'pods',
  group: '',
  apiVersion: 'v1',
  plural: 'pods',
};

/** The object fetcher of the Kubernetes backend, all pods of all namespaces, as it reads them for an entity's tab. */
export async function kubernetesBackend(timeoutMs: number): Promise<Subject> {
  const {
    KubernetesClientBasedFetcher,
  } = require(`${SERVICE}/KubernetesFetcher.cjs.js`);
  const {
    KubernetesConnection,
  } = require(`${SERVICE}/KubernetesConnection.cjs.js`);
  const logger = { warn: () => {} };
  const fetcher: Fetcher = new KubernetesClientBasedFetcher({
    connection: new KubernetesConnection({ logger }),
  });
  return {
    read: async ({ name, url, token, ca }) => {
      const { errors } = await within(
        timeoutMs,
        fetcher.fetchObjectsForService({
          clusterDetails: {
            name,
            url,
            caData: Buffer.from(ca).toString('base64'),
            authMetadata: {
              'kubernetes.io/auth-provider': 'serviceAccount',
              serviceAccountToken: token,
            },
          },
          credential: { type: 'bearer token', token },
          objectTypesToFetch: new Set([PODS]),
          customResources: [],
        }),
      );
      if (errors.length > 0) {
        throw new Error(JSON.stringify(errors));
      }
    },
  };
}
