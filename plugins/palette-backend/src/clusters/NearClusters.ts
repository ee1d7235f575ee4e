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
import { standingFor } from './claimQuery';
import { clusterNameOf } from './clusterTargetOf';
import type { ClusterHolders } from './ClusterHolders';
import { nearNames } from './nearNames';
import { readerCredentials } from './readerCredentials';
import type { ReportedClusters } from './ReportedClusters';

const MOST_COMPARED = 20;
const MOST_TOLD = 3;
/** A suggestion is worth no longer a wait, ms. */
const TIMEOUT_MS = 3_000;

/** Names of clusters that someone may have meant, none but those that they may know of. */
export class NearClusters {
  constructor(
    private readonly services: {
      readonly auth: AuthService;
      readonly softwareCatalog: CatalogService;
      readonly permissions: PermissionsService;
      readonly reported: ReportedClusters;
      readonly holders: ClusterHolders;
      readonly logger: LoggerService;
    },
  ) {}

  /**
   * Clusters of the Kubernetes plugin with a name like this one, the nearest first: those that an entity stands for which
   * the caller can read, and those without any entity where the caller may list clusters.
   */
  async like(
    name: string,
    caller: BackstageCredentials,
  ): Promise<readonly string[]> {
    try {
      const reported = await this.services.reported.list(
        AbortSignal.timeout(TIMEOUT_MS),
      );
      const near = nearNames(
        name,
        reported.map(cluster => cluster.name),
        MOST_COMPARED,
      );
      if (near.length === 0) {
        return [];
      }
      const may = await this.#known(near, caller);
      return near.filter(other => may.includes(other)).slice(0, MOST_TOLD);
    } catch (error) {
      this.services.logger.debug(
        `No near names were looked for: ${toError(error).message}`,
      );
      return [];
    }
  }

  async #known(
    names: readonly string[],
    caller: BackstageCredentials,
  ): Promise<readonly string[]> {
    const { auth, holders, permissions } = this.services;
    const [own, visible, held, [decision]] = await Promise.all([
      this.#standing(names, await auth.getOwnServiceCredentials()),
      this.#standing(names, await readerCredentials(auth, caller)),
      holders.of(names),
      permissions.authorize(
        [{ permission: kubernetesClustersReadPermission }],
        {
          credentials: caller,
        },
      ),
    ]);
    const mayList = decision.result === AuthorizeResult.ALLOW;
    return names.filter(
      name =>
        visible.has(name) || (mayList && !own.has(name) && !held.has(name)),
    );
  }

  /** Those of some clusters that an entity stands for. */
  async #standing(
    names: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<ReadonlySet<string | undefined>> {
    const { items } = await this.services.softwareCatalog.getEntities(
      {
        filter: standingFor(names),
        fields: ['kind', 'metadata', 'spec.type'],
      },
      { credentials },
    );
    return new Set(items.map(clusterNameOf));
  }
}
