import { SimulatedCluster } from '../cluster/SimulatedCluster';
import { TlsOptions } from './ClusterPort';
import { ServedCluster } from './ServedCluster';

export interface SimulatedKubernetesApiOptions {
  /** The first cluster listens here and each further one on the next number. Default: any free ports. */
  readonly firstPort?: number;
  /** Serves HTTPS instead of HTTP. */
  readonly tls?: TlsOptions;
}

/** Real HTTP servers, one for each cluster, that answer as Kubernetes API servers do. */
export class SimulatedKubernetesApi {
  /**
   * @throws Error where two clusters share a name, or a port is taken
   */
  static async start(
    clusters: readonly SimulatedCluster[],
    options: SimulatedKubernetesApiOptions = {},
  ): Promise<SimulatedKubernetesApi> {
    const names = clusters.map(cluster => cluster.name);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice) throw new Error(`Two clusters are named ${twice}`);
    const served: ServedCluster[] = [];
    try {
      for (const [index, cluster] of clusters.entries()) {
        const port = options.firstPort && options.firstPort + index;
        served.push(
          await ServedCluster.start(cluster, { port, tls: options.tls }),
        );
      }
    } catch (error) {
      await Promise.all(served.map(cluster => cluster.stop()));
      throw error;
    }
    return new SimulatedKubernetesApi(served);
  }

  private constructor(readonly clusters: readonly ServedCluster[]) {}

  /** @throws Error where no cluster has that name */
  cluster(name: string): ServedCluster {
    const found = this.clusters.find(cluster => cluster.name === name);
    if (!found) {
      throw new Error(
        `There is no simulated cluster ${name}. There are: ${this.clusters
          .map(cluster => cluster.name)
          .join(', ')}`,
      );
    }
    return found;
  }

  /** Ends every connection and frees the ports. */
  async stop(): Promise<void> {
    await Promise.all(this.clusters.map(cluster => cluster.stop()));
  }
}
