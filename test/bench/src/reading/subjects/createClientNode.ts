import type { CoreV1Api } from '@kubernetes/client-node';
import type { Target } from '../simulation/messages';
import { keepPerTarget } from './keepPerTarget';
import type { Subject } from './Subject';
import { limitTime } from './limitTime';

/** `listPodForAllNamespaces` of @kubernetes/client-node. */
export async function createClientNode(timeoutMs: number): Promise<Subject> {
  const { KubeConfig, CoreV1Api: Api } = await import(
    '@kubernetes/client-node'
  );
  const getApi = keepPerTarget(
    ({ name, url, token, ca }: Target): CoreV1Api => {
      const config = new KubeConfig();
      config.loadFromClusterAndUser(
        {
          name,
          server: url,
          caData: Buffer.from(ca).toString('base64'),
          skipTLSVerify: false,
        },
        { name, token },
      );
      return config.makeApiClient(Api);
    },
  );
  return {
    read: async target => {
      await limitTime(timeoutMs, getApi(target).listPodForAllNamespaces());
    },
  };
}
