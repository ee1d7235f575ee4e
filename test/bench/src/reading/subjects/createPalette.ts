import { Agent } from 'https';
import {
  ClusterReader,
  evaluate,
  isSettled,
  type KubernetesFetch,
  type Report,
} from 'backstage-plugin-palette-common';
import { loadPaletteCatalog } from 'backstage-plugin-palette-node';
import type { Target } from '../simulation/messages';
import { createKubernetesFetch } from './createKubernetesFetch';
import { KeptReadings } from './KeptReadings';
import type { Subject } from './Subject';

const HOUR_MS = 3_600_000;

/**
 * ClusterReader and evaluate, straight at the API server, with a new connection for each reading.
 *
 * @param isReadAgain - whether it goes by what the reading before kept, as a backend does, which makes no second report that
 * would be the same
 */
export async function createPalette(
  timeoutMs: number,
  isReadAgain: boolean,
): Promise<Subject> {
  const catalog = await loadPaletteCatalog();
  const reader = new ClusterReader({ catalog });
  const readings = new KeptReadings();
  const settled = new Map<string, Report>();

  async function readAgain(
    { url }: Target,
    fetch: KubernetesFetch,
  ): Promise<Report> {
    const before = await readings.get(url);
    const { snapshot, kept } = await reader.readAgain(fetch, {
      timeoutMs,
      kept: before,
      at: new Date(),
      wholeReadingEveryMs: HOUR_MS,
    });
    const isAsBefore = kept !== undefined && kept === before;
    const known = isAsBefore ? settled.get(url) : undefined;
    if (known) {
      return { ...known, observedAt: snapshot.observedAt };
    }
    if (kept && !isAsBefore) {
      await readings.set(url, kept);
    }
    const report = evaluate(catalog, snapshot);
    if (
      report.verdict === 'conformant' &&
      isSettled(catalog, snapshot, report)
    ) {
      settled.set(url, report);
    } else {
      settled.delete(url);
    }
    return report;
  }

  return {
    read: async target => {
      const agent = new Agent({ ca: target.ca, keepAlive: true });
      try {
        const fetch = createKubernetesFetch(agent, target);
        const { verdict } = isReadAgain
          ? await readAgain(target, fetch)
          : evaluate(catalog, await reader.read(fetch, { timeoutMs }));
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
