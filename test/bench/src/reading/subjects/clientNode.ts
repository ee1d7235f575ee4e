import type { CoreV1Api } from '@kubernetes/client-node';
import type { Target } from '../simulation/messages';
import { keptPerTarget } from './keptPerTarget';
import type { Subject } from './Subject';
import { within } from './within';

/** `listPodForAllNamespaces` of @kubernetes/client-node. */
export async function clientNode(timeoutMs: number): Promise<Subject> {
  const { KubeConfig, CoreV1Api: Api } = await import(
    '@kubernetes/client-node'
  );
  const apiOf = keptPerTarget(({ name, url, token, ca }: Target): CoreV1Api => {
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
  });
  return {
    read: async target => {
      await within(timeoutMs, apiOf(target).listPodForAllNamespaces());
    },
  };
}
