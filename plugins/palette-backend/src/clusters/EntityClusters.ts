import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import {
  parseEntityRef,
  stringifyEntityRef,
  type CompoundEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  KUBERNETES_CLUSTER_ANNOTATION,
  PaletteSetupError,
  type PaletteCatalog,
  type Strictness,
} from 'backstage-plugin-palette-common';
import type { ClusterTarget } from '../targets/ClusterTarget';
import { quote } from '../targets/quote';
import {
  readClusterName,
  readClusterTarget,
} from '../targets/readClusterTarget';
import type { ClaimOrder } from './ClaimOrder';
import {
  CLAIM_FIELDS,
  filterByClusterName,
  STANDING_FOR_CLUSTERS,
} from './claimQuery';
import type { ClusterHolders } from './ClusterHolders';
import { getReaderCredentials } from './getReaderCredentials';
import type { VisibleEntities } from './VisibleEntities';

export interface EntityClustersServices {
  readonly auth: AuthService;
  readonly softwareCatalog: CatalogService;
  readonly holders: ClusterHolders;
  readonly order: ClaimOrder;
  readonly visible: Pick<VisibleEntities, 'getKnown'>;
  readonly catalog: PaletteCatalog;
  /** For entities that declare none. */
  readonly strictness: Strictness;
}

/** Finds clusters through entities that the caller can read: for the caller, other entities do not exist. */
export class EntityClusters {
  readonly #services: EntityClustersServices;

  constructor(services: EntityClustersServices) {
    this.#services = services;
  }

  /**
   * Finds the cluster that an entity stands for.
   *
   * @param etag - of the entity as the caller has it: where the fleet has the same version, the software catalog is not
   * asked
   * @throws NotFoundError where the caller cannot read the entity; PaletteSetupError where it is not set up
   */
  async findByEntity(
    ref: CompoundEntityRef,
    caller: BackstageCredentials,
    etag?: string,
  ): Promise<ClusterTarget> {
    const { auth, softwareCatalog } = this.#services;
    const unchanged =
      etag &&
      (await this.#findUnchanged(stringifyEntityRef(ref), etag, caller));
    if (unchanged) {
      return unchanged;
    }
    const entity = await softwareCatalog.getEntityByRef(ref, {
      credentials: await getReaderCredentials(auth, caller),
    });
    if (!entity) {
      throw new NotFoundError(
        `There is no entity ${quote(
          stringifyEntityRef(ref),
        )} that you can see: check its kind, namespace and name.`,
      );
    }
    return readClusterTarget(entity, this.#services);
  }

  /**
   * Finds a cluster by its name, through one of the entities that stand for it: `entityRef` if given, else the one of the
   * fleet, else the first in `ClaimOrder` that the caller can read.
   *
   * @throws NotFoundError where the caller can read none of them; PaletteSetupError where none is set up; InputError where
   * `entityRef` is no entity reference
   */
  async findByName(
    clusterName: string,
    entityRef: string | undefined,
    caller: BackstageCredentials,
  ): Promise<ClusterTarget> {
    const { auth, holders } = this.#services;
    const credentials = await getReaderCredentials(auth, caller);
    if (entityRef) {
      return this.#chooseTarget(
        clusterName,
        await this.#getReadable([normalizeEntityRef(entityRef)], credentials),
      );
    }
    const holder = (await holders.find([clusterName])).get(clusterName);
    const held = holder
      ? await this.#getReadable([holder.entityRef], credentials)
      : [];
    const [target] = this.#readTargets(clusterName, held).targets;
    // The entity that the fleet uses is enough: finding all claimants costs more.
    return (
      target ??
      this.#chooseTarget(
        clusterName,
        await this.#findClaimants(clusterName, held, credentials),
      )
    );
  }

  async #findUnchanged(
    entityRef: string,
    etag: string,
    caller: BackstageCredentials,
  ): Promise<ClusterTarget | undefined> {
    const { holders, visible } = this.#services;
    const target = await holders.findTarget(entityRef, etag);
    const shown = target && (await visible.getKnown(caller));
    return shown === 'all' || shown?.includes(entityRef) ? target : undefined;
  }

  #chooseTarget(
    clusterName: string,
    entities: readonly Entity[],
  ): ClusterTarget {
    const { targets, problems } = this.#readTargets(clusterName, entities);
    if (targets.length > 0) {
      return targets[0];
    }
    throw (
      problems[0] ??
      new NotFoundError(
        `No entity that you can see stands for a cluster ${quote(
          clusterName,
        )}: check its name, or add the annotation ${KUBERNETES_CLUSTER_ANNOTATION} to the cluster's entity.`,
      )
    );
  }

  /** The entities that stand for a cluster, the one that counts first. */
  async #findClaimants(
    clusterName: string,
    held: readonly Entity[],
    credentials: BackstageCredentials,
  ): Promise<readonly Entity[]> {
    const { softwareCatalog, order } = this.#services;
    const isClaimant = (entity: Entity) =>
      readClusterName(entity) === clusterName;
    const { items } = await softwareCatalog.getEntities(
      { filter: filterByClusterName([clusterName]) },
      { credentials },
    );
    let found = [...items, ...held].filter(isClaimant);
    if (found.length === 0) {
      // The software catalog finds no value longer than 200 characters, nor one with blanks around it.
      const all = await softwareCatalog.getEntities(
        { filter: STANDING_FOR_CLUSTERS, fields: [...CLAIM_FIELDS] },
        { credentials },
      );
      // Stryker disable next-line MethodExpression: the caller keeps only the entities of the cluster
      found = all.items.filter(isClaimant);
    }
    const byRef = new Map(found.map(e => [stringifyEntityRef(e), e]));
    return order.sort(clusterName, [...byRef.values()], undefined);
  }

  async #getReadable(
    refs: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<readonly Entity[]> {
    const entities = await Promise.all(
      refs.map(ref =>
        this.#services.softwareCatalog.getEntityByRef(ref, { credentials }),
      ),
    );
    return entities.flatMap(entity => entity ?? []);
  }

  /** Reads the cluster through each entity that stands for it, and why an entity cannot be used. */
  #readTargets(
    clusterName: string,
    entities: readonly Entity[],
  ): {
    readonly targets: readonly ClusterTarget[];
    readonly problems: readonly PaletteSetupError[];
  } {
    const targets: ClusterTarget[] = [];
    const problems: PaletteSetupError[] = [];
    for (const entity of entities.filter(
      candidate => readClusterName(candidate) === clusterName,
    )) {
      try {
        targets.push(readClusterTarget(entity, this.#services));
      } catch (error) {
        if (!(error instanceof PaletteSetupError)) {
          throw error;
        }
        problems.push(error);
      }
    }
    return { targets, problems };
  }
}

function normalizeEntityRef(entityRef: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(entityRef));
  } catch {
    throw new InputError(
      `${quote(
        entityRef,
      )} is not an entity reference: write kind:namespace/name, such as resource:default/my-cluster.`,
    );
  }
}
