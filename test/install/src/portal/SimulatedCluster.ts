import {
  type ServedCluster,
  SimulatedKubernetesApi,
  demoFleet,
} from '@internal/palette-simulated-kubernetes';
import { generate } from 'selfsigned';
import { findVariables } from '../app/mergeConfig';

const VICTIM = ['kube-system', 'coredns'] as const;

/** The cluster of the README's example: one of the demo fleet, over HTTPS. */
export class SimulatedCluster {
  /** @throws Error where the demo fleet has no cluster of that name */
  static async start(name: string): Promise<SimulatedCluster> {
    const tls = makeCertificate();
    const fleet = demoFleet({ now: new Date() });
    const api = await SimulatedKubernetesApi.start(
      fleet.filter(cluster => cluster.name === name),
      { tls },
    );
    return new SimulatedCluster(api, api.cluster(name), tls.cert);
  }

  readonly #api: SimulatedKubernetesApi;
  readonly #cluster: ServedCluster;
  readonly #certificate: string;

  private constructor(
    api: SimulatedKubernetesApi,
    cluster: ServedCluster,
    certificate: string,
  ) {
    this.#api = api;
    this.#cluster = cluster;
    this.#certificate = certificate;
  }

  /**
   * Makes the environment variables that the README's configuration takes the cluster's address and credentials from.
   *
   * @throws Error where it takes something else
   */
  makeEnvironment(config: string): Record<string, string> {
    const values: Readonly<Record<string, string>> = {
      url: this.#cluster.url,
      caData: Buffer.from(this.#certificate).toString('base64'),
      serviceAccountToken: this.#cluster.token,
    };
    return Object.fromEntries(
      [...findVariables(config)].map(([key, variable]) => {
        if (!values[key]) throw new Error(`${key} of a cluster is not known`);
        return [variable, values[key]];
      }),
    );
  }

  /** Makes one of its workloads crash. */
  break(): void {
    this.#cluster.workloads.setCondition(...VICTIM, { state: 'crashLoop' });
  }

  heal(): void {
    this.#cluster.workloads.heal(...VICTIM);
  }

  async stop(): Promise<void> {
    await this.#api.stop();
  }
}

/** A certificate for 127.0.0.1 that is its own authority, as PEM. */
function makeCertificate() {
  const { cert, private: key } = generate(
    [{ name: 'commonName', value: 'simulated Kubernetes API' }],
    {
      ...{ days: 2, keySize: 2048, algorithm: 'sha256' },
      extensions: [
        { name: 'basicConstraints', cA: true },
        { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
      ],
    },
  );
  return { cert, key };
}
