import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import {
  RELATION_OWNED_BY,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { toError } from '@backstage/errors';
import {
  CLUSTER_RESOURCE_TYPES,
  CLUSTER_TYPE_ANNOTATION,
  isClusterResource,
  KUBERNETES_CLUSTER_ANNOTATION,
  PaletteSetupError,
  type PaletteCatalog,
  type Strictness,
} from 'backstage-plugin-palette-common';
import type { ClusterTarget } from './ClusterTarget';
import { clusterNameOf, clusterTargetOf } from './clusterTargetOf';
import type { ReportedCluster, ReportedClusters } from './ReportedClusters';

/** A cluster that an entity stands for. */
export interface InventoryCluster {
  readonly target: ClusterTarget;
  readonly title?: string;
  /** An entity reference. */
  readonly owner?: string;
  readonly paletteClusterId?: string;
  readonly cloudType?: string;
  readonly projectName?: string;
}

export interface Inventory {
  readonly clusters: readonly InventoryCluster[];
  /** References of entities that cannot be used as they are: what is known through them stays. */
  readonly unusable?: readonly string[];
  /** Of the Kubernetes plugin, without an entity; undefined where it could not be asked. */
  readonly unregistered?: readonly ReportedCluster[];
}

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
      readonly logger: LoggerService;
    },
  ) {}

  /** Each cluster once: through its own Resource, else through the first entity by name. */
  async list(): Promise<Inventory> {
    const clusters = new Map<string, InventoryCluster>();
    const unusable = new Map<string, string | undefined>();
    for (const entity of await this.#entities()) {
      const cluster = this.#clusterOf(entity, unusable);
      if (cluster && !clusters.has(cluster.target.clusterName)) {
        clusters.set(cluster.target.clusterName, cluster);
      }
    }
    const reported = await this.#reported();
    const named = new Set(unusable.values());
    return {
      clusters: [...clusters.values()],
      unusable: [...unusable.keys()],
      unregistered: reported?.filter(
        ({ name }) => !clusters.has(name) && !named.has(name),
      ),
    };
  }

  async #entities(): Promise<readonly Entity[]> {
    const { auth, softwareCatalog } = this.services;
    const annotated = [CLUSTER_TYPE_ANNOTATION, KUBERNETES_CLUSTER_ANNOTATION];
    const { items } = await softwareCatalog.getEntities(
      {
        filter: [
          ...annotated.map(annotation => ({
            [`metadata.annotations.${annotation}`]: CATALOG_FILTER_EXISTS,
          })),
          { kind: 'Resource', 'spec.type': [...CLUSTER_RESOURCE_TYPES] },
        ],
        fields: ['kind', 'metadata', 'spec.type', 'spec.owner', 'relations'],
      },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    return [...items].sort(
      (a, b) =>
        Number(isClusterResource(b)) - Number(isClusterResource(a)) ||
        (stringifyEntityRef(a) < stringifyEntityRef(b) ? -1 : 1),
    );
  }

  /** Undefined where the entity is not set up: its own tab says what to change. */
  #clusterOf(
    entity: Entity,
    /** Takes the entity's reference, with the name of its cluster. */
    unusable: Map<string, string | undefined>,
  ): InventoryCluster | undefined {
    try {
      const annotation = (name: string) =>
        entity.metadata.annotations?.[
          `${this.services.annotationPrefix}/${name}`
        ];
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
        if (error.problem !== 'noAnnotation') {
          unusable.set(stringifyEntityRef(entity), clusterNameOf(entity));
        }
        return undefined;
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

function ownerOf(entity: Entity): string | undefined {
  return entity.relations?.find(({ type }) => type === RELATION_OWNED_BY)
    ?.targetRef;
}
