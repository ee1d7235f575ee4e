import { SimulatedCluster } from '@internal/palette-simulated-kubernetes';
import {
  ClusterReader,
  type KeptReading,
  type KubernetesFetch,
  type KubernetesRequest,
  type Reading,
} from '../reading';
import type { Snapshot } from '../snapshot';
import { shippedCatalog } from './catalog';
import { fetchInProcess } from './fetchInProcess';

/** The cluster's own namespace. */
export const own = 'cluster-64f1c2ab9d3e7f5510aa42c7';
export const minuteMs = 60_000;

/** A simulated cluster with a clock, read whole or by what was kept. */
export class ReadAgainFixture {
  nowMs = Date.parse('2026-11-23T12:00:00Z');
  readonly cluster: SimulatedCluster;
  readonly #straight: KubernetesFetch;
  /** The requests of the last reading. */
  asked: KubernetesRequest[] = [];

  constructor(kubernetesVersion?: string) {
    this.cluster = new SimulatedCluster({
      name: 'tenant',
      now: new Date(this.nowMs),
      clock: () => new Date(this.nowMs),
      kubernetesVersion,
    });
    for (const namespace of ['kube-system', own, 'cert-manager', 'web']) {
      this.cluster.addNamespace(namespace);
      this.cluster.workloads.add({
        namespace,
        name: 'agent',
        kind: 'Deployment',
      });
      this.cluster.workloads.add({ namespace, name: 'net', kind: 'DaemonSet' });
    }
    this.#straight = fetchInProcess(this.cluster);
  }

  readonly fetch: KubernetesFetch = request => {
    this.asked.push(request);
    return this.#straight(request);
  };

  readAgain(kept?: KeptReading, fetch = this.fetch): Promise<Reading> {
    const at = new Date(this.nowMs);
    this.asked = [];
    return this.#createReader().readAgain(fetch, {
      timeoutMs: 5_000,
      kept,
      at,
      wholeReadingEveryMs: 60 * minuteMs,
    });
  }

  readWhole(): Promise<Snapshot> {
    return this.#createReader().read(this.#straight, { timeoutMs: 5_000 });
  }

  listPaths(): readonly string[] {
    return this.asked.map(({ path }) => decodeURIComponent(path.split('?')[0]));
  }

  #createReader(): ClusterReader {
    const now = new Date(this.nowMs);
    return new ClusterReader({ catalog: shippedCatalog, now: () => now });
  }
}

export function isTable({ accept }: KubernetesRequest): boolean {
  return accept.includes('as=Table');
}
