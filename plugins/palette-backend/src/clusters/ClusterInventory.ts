import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { toError } from '@backstage/errors';
import {
  PaletteSetupError,
  type PaletteCatalog,
  type Strictness,
} from 'backstage-plugin-palette-common';
import { ownerOf, type ClaimOrder } from './ClaimOrder';
import { CLAIM_FIELDS, STANDING_FOR_CLUSTERS } from './claimQuery';
import type { ClusterHolder } from './ClusterHolders';
import { clusterNameOf, clusterTargetOf } from './clusterTargetOf';
import type { Inventory, InventoryCluster } from './Inventory';
import type { ReportedCluster, ReportedClusters } from './ReportedClusters';

/** Kinds that people register; a Location only says where to look. */
const FILLED_WITH = [
  'API',
  'Component',
  'Domain',
  'Group',
  'Resource',
  'System',
  'Template',
  'User',
];

/** So long the Kubernetes plugin may take, ms. */
const REPORTED_TIMEOUT_MS = 30_000;

/** Which clusters there are: software catalog entities joined with the clusters of the Kubernetes plugin. */
export class ClusterInventory {
  constructor(
    private readonly services: {
      readonly auth: AuthService;
      readonly softwareCatalog: CatalogService;
      readonly reported: ReportedClusters;
      readonly catalog: PaletteCatalog;
      readonly strictness: Strictness;
      /** Of the annotations that plugins which ingest Palette clusters write, `terasky.backstage.io`. */
      readonly annotationPrefix: string;
      readonly order: ClaimOrder;
      readonly logger: LoggerService;
    },
  ) {}

  /**
   * Each cluster once, through the entity that counts by `ClaimOrder`.
   *
   * @param holders - through which entities the fleet has its clusters so far
   */
  async list(
    holders: ReadonlyMap<string, ClusterHolder> = new Map(),
  ): Promise<Inventory> {
    const entities = await this.#entities();
    const clusters: InventoryCluster[] = [];
    const unusable: string[] = [];
    const named = new Set<string>();
    for (const [clusterName, claimants] of claimsOf(entities)) {
      const holder = clusterName && holders.get(clusterName)?.entityRef;
      const { usable, broken } = this.#parted(claimants);
      unusable.push(...broken.map(stringifyEntityRef));
      if (clusterName && usable.size + broken.length > 0) {
        named.add(clusterName);
        clusters.push(...this.#standing(clusterName, usable, broken, holder));
      }
    }
    const reported = await this.#reported();
    return {
      clusters,
      unusable,
      isCatalogFilled: clusters.length > 0 || (await this.#isCatalogFilled()),
      unregistered: reported?.filter(({ name }) => !named.has(name)),
    };
  }

  /** The cluster through the first of its entities; none where a stronger one has to be mended first. */
  #standing(
    clusterName: string,
    usable: ReadonlyMap<Entity, InventoryCluster>,
    broken: readonly Entity[],
    holder: string | undefined,
  ): readonly InventoryCluster[] {
    const { order } = this.services;
    const sorted = order.sorted(clusterName, [...usable.keys()], holder);
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

  async #entities(): Promise<readonly Entity[]> {
    const { auth, softwareCatalog } = this.services;
    const { items } = await softwareCatalog.getEntities(
      { filter: STANDING_FOR_CLUSTERS, fields: [...CLAIM_FIELDS] },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    return items;
  }

  /** Whether the software catalog has anything yet: one that has just started shows nothing, or only where to look. */
  async #isCatalogFilled(): Promise<boolean> {
    const { auth, softwareCatalog } = this.services;
    const { items } = await softwareCatalog.getEntities(
      { filter: { kind: [...FILLED_WITH] }, fields: ['kind'], limit: 1 },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    return items.length > 0;
  }

  /** Entities that stand for a cluster, and those that would but for an annotation that cannot be used. */
  #parted(entities: readonly Entity[]): {
    readonly usable: ReadonlyMap<Entity, InventoryCluster>;
    readonly broken: readonly Entity[];
  } {
    const usable = new Map<Entity, InventoryCluster>();
    const broken: Entity[] = [];
    for (const entity of entities) {
      const cluster = this.#clusterOf(entity);
      if (cluster === 'broken') {
        broken.push(entity);
      } else if (cluster) {
        usable.set(entity, cluster);
      }
    }
    return { usable, broken };
  }

  /** Undefined where the entity is not set up: its own tab says what to change. */
  #clusterOf(entity: Entity): InventoryCluster | 'broken' | undefined {
    try {
      const annotation = (name: string) =>
        entity.metadata.annotations?.[
          `${this.services.annotationPrefix}/${name}`
        ]?.trim();
      return {
        target: clusterTargetOf(entity, this.services),
        title: entity.metadata.title,
        owner: ownerOf(entity),
        paletteClusterId: annotation('cluster-id'),
        cloudType: annotation('cloud-type'),
        projectName: annotation('project-name'),
      };
    } catch (error) {
      if (error instanceof PaletteSetupError) {
        this.services.logger.debug(`Not of the fleet: ${error.message}`);
        return error.problem === 'noAnnotation' ? undefined : 'broken';
      }
      throw error;
    }
  }

  /** Whatever keeps it from answering, entities are listed all the same. */
  async #reported(): Promise<readonly ReportedCluster[] | undefined> {
    const signal = AbortSignal.timeout(REPORTED_TIMEOUT_MS);
    try {
      return await this.services.reported.list(signal);
    } catch (error) {
      const reason = signal.aborted
        ? 'the Kubernetes plugin of this portal did not answer in time.'
        : toError(error).message;
      this.services.logger.warn(
        `Clusters without an entity are not known: ${reason}`,
      );
      return undefined;
    }
  }
}

/** Entities by the name of the cluster that they stand for; undefined where they do not say. */
function claimsOf(
  entities: readonly Entity[],
): ReadonlyMap<string | undefined, readonly Entity[]> {
  const claims = new Map<string | undefined, Entity[]>();
  for (const entity of entities) {
    const name = clusterNameOf(entity);
    claims.set(name, [...(claims.get(name) ?? []), entity]);
  }
  return claims;
}
