import type {
  AuthService,
  BackstageCredentials,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { kubernetesClustersReadPermission } from '@backstage/plugin-kubernetes-common';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { KubernetesClusters } from '../kubernetes/KubernetesClusters';
import { findNearNames } from '../targets/findNearNames';
import { readClusterName } from '../targets/readClusterTarget';
import { filterByClusterName } from './claimQuery';
import type { ClusterHolders } from './ClusterHolders';
import { getReaderCredentials } from './getReaderCredentials';

const MOST_COMPARED = 20;
const MOST_SUGGESTED = 3;
/** How long to wait for the Kubernetes plugin, ms: a suggestion is not worth a longer wait. */
const TIMEOUT_MS = 3_000;

export interface NearClustersServices {
  readonly auth: AuthService;
  readonly softwareCatalog: CatalogService;
  readonly permissions: PermissionsService;
  readonly kubernetesClusters: KubernetesClusters;
  readonly holders: ClusterHolders;
  readonly logger: LoggerService;
}

/** Suggests names of clusters that a caller may have meant and may know. */
export class NearClusters {
  readonly #services: NearClustersServices;

  constructor(services: NearClustersServices) {
    this.#services = services;
  }

  /**
   * Suggests clusters of the Kubernetes plugin with a name like this one, the nearest first: clusters of entities that
   * the caller can read and, if the caller may list clusters, clusters without an entity.
   */
  async suggest(
    name: string,
    caller: BackstageCredentials,
  ): Promise<readonly string[]> {
    try {
      const reported = await this.#services.kubernetesClusters.list(
        AbortSignal.timeout(TIMEOUT_MS),
      );
      const near = findNearNames(
        name,
        reported.map(cluster => cluster.name),
        MOST_COMPARED,
      );
      if (near.length === 0) {
        return [];
      }
      const known = await this.#keepKnown(near, caller);
      return known.slice(0, MOST_SUGGESTED);
    } catch (error) {
      this.#services.logger.debug(
        `No near names were looked for: ${toError(error).message}`,
      );
      return [];
    }
  }

  /** Keeps the names that the caller may know, in their order. */
  async #keepKnown(
    names: readonly string[],
    caller: BackstageCredentials,
  ): Promise<readonly string[]> {
    const { auth, holders, permissions } = this.#services;
    const [registered, visible, held, [decision]] = await Promise.all([
      this.#findRegistered(names, await auth.getOwnServiceCredentials()),
      this.#findRegistered(names, await getReaderCredentials(auth, caller)),
      holders.find(names),
      permissions.authorize(
        [{ permission: kubernetesClustersReadPermission }],
        { credentials: caller },
      ),
    ]);
    const mayList = decision.result === AuthorizeResult.ALLOW;
    return names.filter(
      name =>
        visible.has(name) ||
        (mayList && !registered.has(name) && !held.has(name)),
    );
  }

  /** Keeps the clusters that have an entity which these credentials can read. */
  async #findRegistered(
    names: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<ReadonlySet<string | undefined>> {
    const { items } = await this.#services.softwareCatalog.getEntities(
      {
        filter: filterByClusterName(names),
        fields: ['kind', 'metadata', 'spec.type'],
      },
      { credentials },
    );
    return new Set(items.map(readClusterName));
  }
}
