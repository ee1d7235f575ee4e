import { Agent } from 'https';
import { ClusterReader, evaluate } from 'backstage-plugin-palette-common';
import { loadPaletteCatalog } from 'backstage-plugin-palette-node';
import { createKubernetesFetch } from './createKubernetesFetch';
import type { Subject } from './Subject';

/** ClusterReader and evaluate, straight at the API server, with a new connection for each reading. */
export async function createPalette(timeoutMs: number): Promise<Subject> {
  const catalog = await loadPaletteCatalog();
  const reader = new ClusterReader({ catalog });
  return {
    read: async target => {
      const agent = new Agent({ ca: target.ca, keepAlive: true });
      try {
        const fetch = createKubernetesFetch(agent, target);
        const snapshot = await reader.read(fetch, { timeoutMs });
        const { verdict } = evaluate(catalog, snapshot);
        if (verdict !== 'conformant') {
          throw new Error(`A healthy cluster was judged ${verdict}`);
        }
      } finally {
        agent.destroy();
      }
    },
  };
}
