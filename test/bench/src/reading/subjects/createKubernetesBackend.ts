import type { Subject } from './Subject';
import { limitTime } from './limitTime';

// The package does not export this class; the shape is that of version 0.21.
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

/** The object fetcher of the Kubernetes backend, which reads all pods of all namespaces as for an entity's tab. */
export async function createKubernetesBackend(
  timeoutMs: number,
): Promise<Subject> {
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
      const { errors } = await limitTime(
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
