import {
  ClusterApi,
  type SimulatedCluster,
} from '@internal/palette-simulated-kubernetes';
import {
  ClusterReader,
  ReadError,
  evaluate,
  type KubernetesFetch,
  type PaletteCatalog,
} from 'backstage-plugin-palette-common';
import type { InventoryCluster } from '../../src/clusters/Inventory';
import type { OutcomeRecorder } from '../../src/fleet/recording/OutcomeRecorder';
import type { ClusterTarget } from '../../src/targets/ClusterTarget';

/** How long a reading may take, ms. Nothing goes over a network here. */
const TIMEOUT_MS = 10_000;

/** Records what a check of a cluster would have found at a time in the past. */
export class PastRecorder {
  readonly #catalog: PaletteCatalog;
  readonly #recorder: OutcomeRecorder;
  readonly #targets: ReadonlyMap<string, ClusterTarget>;

  constructor(options: {
    readonly catalog: PaletteCatalog;
    readonly recorder: OutcomeRecorder;
    readonly clusters: readonly InventoryCluster[];
  }) {
    this.#catalog = options.catalog;
    this.#recorder = options.recorder;
    this.#targets = new Map(
      options.clusters.map(({ target }) => [target.clusterName, target]),
    );
  }

  /**
   * Reads the cluster, judges it and records the outcome. A cluster without an entity is left out, as in the fleet.
   *
   * @param at - when the reading began
   */
  async record(cluster: SimulatedCluster, at: Date): Promise<void> {
    const target = this.#targets.get(cluster.name);
    if (!target) {
      return;
    }
    const reader = new ClusterReader({ catalog: this.#catalog, now: () => at });
    try {
      const snapshot = await reader.read(fetchFrom(cluster), {
        timeoutMs: TIMEOUT_MS,
      });
      const { declared, strictness } = target;
      await this.#recorder.recordReport(
        target,
        evaluate(this.#catalog, snapshot, { declared, strictness }),
      );
    } catch (error) {
      if (!(error instanceof ReadError)) {
        throw error;
      }
      await this.#recorder.recordFailure(cluster.name, {
        class: error.class,
        message: error.message,
        at,
        retryAt: () => undefined,
      });
    }
  }
}

/** Asks a simulated cluster without a network in between. */
function fetchFrom(cluster: SimulatedCluster): KubernetesFetch {
  const api = new ClusterApi(cluster);
  return async ({ path, accept }) => {
    if (cluster.faults.current) {
      throw Object.assign(new TypeError('fetch failed'), {
        cause: { code: 'ECONNREFUSED' },
      });
    }
    const answer = api.answer({
      method: 'GET',
      url: new URL(path, 'http://cluster'),
      headers: { accept, authorization: `Bearer ${cluster.token}` },
    });
    if ('watch' in answer) {
      throw new Error(`${path} is a watch, which no reading makes`);
    }
    return new Response(JSON.stringify(answer.body), {
      status: answer.status,
    });
  };
}
