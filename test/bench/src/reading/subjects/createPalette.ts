import { Agent } from 'https';
import { promisify } from 'util';
import { gunzip, gzip } from 'zlib';
import {
  ClusterReader,
  evaluate,
  type KeptReading,
  type KubernetesFetch,
  type ListVersions,
  type Snapshot,
} from 'backstage-plugin-palette-common';
import { loadPaletteCatalog } from 'backstage-plugin-palette-node';
import type { Target } from '../simulation/messages';
import { createKubernetesFetch } from './createKubernetesFetch';
import type { Subject } from './Subject';

const HOUR_MS = 3_600_000;

/**
 * ClusterReader and evaluate, straight at the API server, with a new connection for each reading.
 *
 * @param isReadAgain - whether it goes by what the reading before kept; as in a backend that has it in the database alone,
 * it is compressed in between
 */
export async function createPalette(
  timeoutMs: number,
  isReadAgain: boolean,
): Promise<Subject> {
  const catalog = await loadPaletteCatalog();
  const reader = new ClusterReader({ catalog });
  const packed = new Map<string, Buffer>();
  const remembered = new Map<string, ListVersions | undefined>();

  async function readAgain(
    { url }: Target,
    fetch: KubernetesFetch,
  ): Promise<Snapshot> {
    const before = await unpack(packed.get(url));
    const { snapshot, kept, versions } = await reader.readAgain(fetch, {
      timeoutMs,
      kept: before,
      versions: remembered.get(url),
      at: new Date(),
      wholeReadingEveryMs: HOUR_MS,
    });
    remembered.set(url, versions);
    if (kept && kept !== before) {
      packed.set(url, await promisify(gzip)(JSON.stringify(kept)));
    }
    return snapshot;
  }

  return {
    read: async target => {
      const agent = new Agent({ ca: target.ca, keepAlive: true });
      try {
        const fetch = createKubernetesFetch(agent, target);
        const snapshot = isReadAgain
          ? await readAgain(target, fetch)
          : await reader.read(fetch, { timeoutMs });
        const { verdict } = evaluate(catalog, snapshot);
        if ((verdict === 'conformant') === target.isBroken) {
          throw new Error(
            `A ${
              target.isBroken ? 'broken' : 'healthy'
            } cluster was judged ${verdict}`,
          );
        }
      } finally {
        agent.destroy();
      }
    },
  };
}

async function unpack(
  bytes: Buffer | undefined,
): Promise<KeptReading | undefined> {
  return bytes && JSON.parse((await promisify(gunzip)(bytes)).toString());
}
