import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  PaletteSetupError,
  type PaletteCatalog,
  type Strictness,
} from 'backstage-plugin-palette-common';
import type {
  KubernetesCluster,
  KubernetesClusters,
} from '../kubernetes/KubernetesClusters';
import {
  readClusterName,
  readClusterTarget,
} from '../targets/readClusterTarget';
import { findOwner, type ClaimOrder } from './ClaimOrder';
import { CLAIM_FIELDS, REGISTERED, STANDING_FOR_CLUSTERS } from './claimQuery';
import type { ClusterHolder } from './ClusterHolders';
import type { Inventory, InventoryCluster, UnusableEntity } from './Inventory';

/** How long the Kubernetes plugin may take to list its clusters, ms. */
const LISTING_TIMEOUT_MS = 30_000;

export interface ClusterInventoryServices {
  readonly auth: AuthService;
  readonly softwareCatalog: CatalogService;
  readonly kubernetesClusters: KubernetesClusters;
  readonly catalog: PaletteCatalog;
  /** For entities that declare none. */
  readonly strictness: Strictness;
  /** The prefix of annotations by plugins that ingest Palette clusters, such as `terasky.backstage.io`. */
  readonly annotationPrefix: string;
  readonly order: ClaimOrder;
  readonly logger: LoggerService;
}

/** Finds out which clusters there are: software catalog entities joined with the clusters of the Kubernetes plugin. */
export class ClusterInventory {
  readonly #services: ClusterInventoryServices;

  constructor(services: ClusterInventoryServices) {
    this.#services = services;
  }

  /**
   * Lists each cluster once, through the entity that comes first by `ClaimOrder`.
   *
   * @param holders - the entities through which the fleet has its clusters so far
   */
  async list(
    holders: ReadonlyMap<string, ClusterHolder> = new Map(),
  ): Promise<Inventory> {
    const entities = await this.#listEntities();
    const clusters: InventoryCluster[] = [];
    const unusable: UnusableEntity[] = [];
    const named = new Set<string>();
    // Under undefined are entities that name none.
    for (const [clusterName, claimants] of Map.groupBy(
      entities,
      readClusterName,
    )) {
      const holder = clusterName && holders.get(clusterName)?.entityRef;
      const { usable, broken } = this.#readClaims(claimants);
      unusable.push(...broken.values());
      if (clusterName && usable.size + broken.size > 0) {
        named.add(clusterName);
        clusters.push(
          ...this.#choose(clusterName, usable, [...broken.keys()], holder),
        );
      }
    }
    const reported = await this.#listReported();
    return {
      clusters,
      unusable,
      isCatalogFilled: clusters.length > 0 || (await this.#isCatalogFilled()),
      unregistered: reported?.filter(({ name }) => !named.has(name)),
    };
  }

  /** The cluster through the first of its entities; empty where a stronger entity has to be mended first. */
  #choose(
    clusterName: string,
    usable: ReadonlyMap<Entity, InventoryCluster>,
    broken: readonly Entity[],
    holder: string | undefined,
  ): readonly InventoryCluster[] {
    const { order } = this.#services;
    const sorted = order.sort(clusterName, [...usable.keys()], holder);
    const [first, ...others] = sorted.map(entity => usable.get(entity));
    const isOverruled = (entity: Entity) =>
      broken.some(
        other =>
          order.rank(clusterName, other) < order.rank(clusterName, entity),
      );
    return first &&
      (first.target.entityRef === holder || !isOverruled(sorted[0]))
      ? [
          {
            ...first,
            otherEntities: others.flatMap(
              other => other?.target.entityRef ?? [],
            ),
          },
        ]
      : [];
  }

  async #listEntities(): Promise<readonly Entity[]> {
    const { auth, softwareCatalog } = this.#services;
    const { items } = await softwareCatalog.getEntities(
      { filter: STANDING_FOR_CLUSTERS, fields: [...CLAIM_FIELDS] },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    return items;
  }

  /** Whether the software catalog has entities: right after its start it has none, or only Locations. */
  async #isCatalogFilled(): Promise<boolean> {
    const { auth, softwareCatalog } = this.#services;
    const { items } = await softwareCatalog.getEntities(
      { filter: REGISTERED, fields: ['kind'], limit: 1 },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    return items.length > 0;
  }

  /** Entities that stand for a cluster, and entities that would if their annotations could be used. */
  #readClaims(entities: readonly Entity[]): {
    readonly usable: ReadonlyMap<Entity, InventoryCluster>;
    readonly broken: ReadonlyMap<Entity, UnusableEntity>;
  } {
    const usable = new Map<Entity, InventoryCluster>();
    const broken = new Map<Entity, UnusableEntity>();
    for (const entity of entities) {
      const cluster = this.#readCluster(entity);
      if (cluster && 'problem' in cluster) {
        broken.set(entity, cluster);
      } else if (cluster) {
        usable.set(entity, cluster);
      }
    }
    return { usable, broken };
  }

  /** Undefined where the entity is not set up: its own tab says what to change. */
  #readCluster(entity: Entity): InventoryCluster | UnusableEntity | undefined {
    try {
      const annotation = (name: string) =>
        entity.metadata.annotations?.[
          `${this.#services.annotationPrefix}/${name}`
        ]?.trim();
      return {
        target: readClusterTarget(entity, this.#services),
        etag: entity.metadata.etag,
        title: entity.metadata.title,
        owner: findOwner(entity),
        paletteClusterId: annotation('cluster-id'),
        cloudType: annotation('cloud-type'),
        projectName: annotation('project-name'),
      };
    } catch (error) {
      if (error instanceof PaletteSetupError) {
        this.#services.logger.debug(`Not of the fleet: ${error.message}`);
        const { problem, message } = error;
        return problem === 'noAnnotation'
          ? undefined
          : {
              entityRef: stringifyEntityRef(entity),
              title: entity.metadata.title,
              problem,
              message,
            };
      }
      throw error;
    }
  }

  /** Undefined where the Kubernetes plugin does not answer: entities are still listed. */
  async #listReported(): Promise<readonly KubernetesCluster[] | undefined> {
    const signal = AbortSignal.timeout(LISTING_TIMEOUT_MS);
    try {
      return await this.#services.kubernetesClusters.list(signal);
    } catch (error) {
      const reason = signal.aborted
        ? 'the Kubernetes plugin of this portal did not answer in time.'
        : toError(error).message;
      this.#services.logger.warn(
        `Clusters without an entity are not known: ${reason}`,
      );
      return undefined;
    }
  }
}
