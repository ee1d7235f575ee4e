import { PaletteSetupError, ReadError } from 'backstage-plugin-palette-common';
import { describeNotReported } from './describeNotReported';
import type { KubernetesBackend } from './KubernetesBackend';

/** A cluster as the Kubernetes plugin reports it. */
export interface KubernetesCluster {
  readonly name: string;
  readonly authProvider: string;
}

/** The clusters that the Kubernetes plugin reports. */
export class KubernetesClusters {
  readonly #backend: KubernetesBackend;

  constructor(backend: KubernetesBackend) {
    this.#backend = backend;
  }

  /**
   * Finds a cluster by its name.
   *
   * @throws PaletteSetupError `notReported` or `kubernetesNotConfigured`; ReadError where the Kubernetes plugin
   * does not answer as it should
   */
  async get(name: string, signal: AbortSignal): Promise<KubernetesCluster> {
    const clusters = await this.list(signal);
    const cluster = clusters.find(candidate => candidate.name === name);
    if (cluster) {
      return cluster;
    }
    throw new PaletteSetupError('notReported', describeNotReported(name));
  }

  /** @throws PaletteSetupError `kubernetesNotConfigured`; ReadError where the Kubernetes plugin does not answer as it should */
  async list(signal: AbortSignal): Promise<readonly KubernetesCluster[]> {
    const response = await this.#backend.get('/clusters', { signal });
    const text = await response.text();
    if (response.status === 404) {
      // The plugin serves no route at all without configuration.
      throw new PaletteSetupError(
        'kubernetesNotConfigured',
        'The Kubernetes plugin of this portal is not installed or has no configuration: install its backend and list your clusters under kubernetes.clusterLocatorMethods in app-config.yaml.',
      );
    }
    if (!response.ok) {
      throw new ReadError(
        'unreachable',
        `The Kubernetes plugin of this portal could not list its clusters (HTTP ${response.status}): see the log of its backend.`,
      );
    }
    return parseClusters(text);
  }
}

function parseClusters(text: string): readonly KubernetesCluster[] {
  try {
    const { items } = JSON.parse(text) as { items: KubernetesCluster[] };
    return items.map(({ name, authProvider }) => ({ name, authProvider }));
  } catch {
    throw new ReadError(
      'invalidResponse',
      'The Kubernetes plugin of this portal answered with something other than its list of clusters: check what serves /api/kubernetes/clusters.',
    );
  }
}
