import { PaletteSetupError, ReadError } from 'backstage-plugin-palette-common';
import { describeNotReported } from './describeNotReported';
import type { KubernetesBackend } from './KubernetesBackend';

/** A cluster as the Kubernetes plugin reports it. */
export interface KubernetesCluster {
  readonly name: string;
  readonly authProvider: string;
}

/** How long a list serves the checks that follow, ms. Without it, checking a fleet would list it once for each cluster. */
const RECENT_MS = 10_000;

/** The clusters that the Kubernetes plugin reports. */
export class KubernetesClusters {
  readonly #backend: KubernetesBackend;
  readonly #recentMs: number;
  #recent: RecentList | undefined;

  /** @param options - `recentMs`: another value only in tests */
  constructor(
    backend: KubernetesBackend,
    { recentMs = RECENT_MS }: { readonly recentMs?: number } = {},
  ) {
    this.#backend = backend;
    this.#recentMs = recentMs;
  }

  /**
   * Finds a cluster by its name. A cluster that is gone may be found for ten seconds more; a new one is found at once.
   *
   * @throws PaletteSetupError `notReported` or `kubernetesNotConfigured`; ReadError where the Kubernetes plugin
   * does not answer as it should; the signal's reason
   */
  async get(name: string, signal: AbortSignal): Promise<KubernetesCluster> {
    const cluster =
      this.#findRecent(name) ?? indexByName(await this.list(signal)).get(name);
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
    const clusters = parseClusters(text);
    this.#recent = {
      listedMs: performance.now(),
      byName: indexByName(clusters),
    };
    return clusters;
  }

  #findRecent(name: string): KubernetesCluster | undefined {
    return this.#recent &&
      performance.now() - this.#recent.listedMs < this.#recentMs
      ? this.#recent.byName.get(name)
      : undefined;
  }
}

type ClustersByName = ReadonlyMap<string, KubernetesCluster>;

interface RecentList {
  /** By the process's own clock, which no administrator sets back. */
  readonly listedMs: number;
  readonly byName: ClustersByName;
}

/** Of several clusters with one name the first counts, as in the Kubernetes plugin. */
function indexByName(clusters: readonly KubernetesCluster[]): ClustersByName {
  return new Map(clusters.map(c => [c.name, c] as const).reverse());
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
