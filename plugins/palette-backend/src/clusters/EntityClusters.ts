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
import { CLAIM_FIELDS, STANDING_FOR_CLUSTERS, standingFor } from './claimQuery';
import type { ClaimOrder } from './ClaimOrder';
import type { ClusterHolders } from './ClusterHolders';
import type { ClusterTarget } from './ClusterTarget';
import { clusterNameOf, clusterTargetOf } from './clusterTargetOf';
import { quoted } from './quoted';
import { readerCredentials } from './readerCredentials';

/** From entities to clusters and back, with the caller's eyes: what they cannot read does not exist for them. */
export class EntityClusters {
  constructor(
    private readonly services: {
      readonly auth: AuthService;
      readonly softwareCatalog: CatalogService;
      readonly holders: ClusterHolders;
      readonly order: ClaimOrder;
      readonly catalog: PaletteCatalog;
      /** Where an entity says nothing of it. */
      readonly strictness: Strictness;
    },
  ) {}

  /**
   * The cluster that an entity stands for.
   *
   * @throws NotFoundError where the caller cannot read the entity; PaletteSetupError where it is not set up
   */
  async ofEntity(
    ref: CompoundEntityRef,
    caller: BackstageCredentials,
  ): Promise<ClusterTarget> {
    const { auth, softwareCatalog } = this.services;
    const entity = await softwareCatalog.getEntityByRef(ref, {
      credentials: await readerCredentials(auth, caller),
    });
    if (!entity) {
      throw new NotFoundError(
        `There is no entity ${quoted(
          stringifyEntityRef(ref),
        )} that you can see: check its kind, namespace and name.`,
      );
    }
    return clusterTargetOf(entity, this.services);
  }

  /**
   * A cluster through one of the entities that stand for it: `entityRef` where given, else the first by `ClaimOrder` of
   * those that the caller can read.
   *
   * @throws NotFoundError where the caller can read none; PaletteSetupError where none is set up; InputError
   */
  async named(
    clusterName: string,
    entityRef: string | undefined,
    caller: BackstageCredentials,
  ): Promise<ClusterTarget> {
    const credentials = await readerCredentials(this.services.auth, caller);
    const entities = entityRef
      ? await this.#readable([normalized(entityRef)], credentials)
      : await this.#standingFor(clusterName, credentials);
    const { targets, problems } = this.#targetsOf(
      entities.filter(entity => clusterNameOf(entity) === clusterName),
    );
    if (targets.length > 0) {
      return targets[0];
    }
    throw (
      problems[0] ??
      new NotFoundError(
        `No entity that you can see stands for a cluster ${quoted(
          clusterName,
        )}: check its name, or add the annotation ${KUBERNETES_CLUSTER_ANNOTATION} to the cluster's entity.`,
      )
    );
  }

  async #standingFor(
    clusterName: string,
    credentials: BackstageCredentials,
  ): Promise<readonly Entity[]> {
    const { softwareCatalog, holders, order } = this.services;
    const isOf = (entity: Entity) => clusterNameOf(entity) === clusterName;
    const holder = (await holders.of([clusterName])).get(clusterName);
    const [{ items }, held] = await Promise.all([
      softwareCatalog.getEntities(
        { filter: standingFor([clusterName]) },
        { credentials },
      ),
      this.#readable(holder ? [holder.entityRef] : [], credentials),
    ]);
    let found = [...items, ...held].filter(isOf);
    if (found.length === 0) {
      // The software catalog finds no value longer than 200 characters, nor one with blanks around it.
      const all = await softwareCatalog.getEntities(
        { filter: STANDING_FOR_CLUSTERS, fields: [...CLAIM_FIELDS] },
        { credentials },
      );
      // Stryker disable next-line MethodExpression: the caller looks at those of the cluster only
      found = all.items.filter(isOf);
    }
    const byRef = new Map(found.map(e => [stringifyEntityRef(e), e]));
    return order.sorted(clusterName, [...byRef.values()], holder?.entityRef);
  }

  async #readable(
    refs: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<readonly Entity[]> {
    const entities = await Promise.all(
      refs.map(ref =>
        this.services.softwareCatalog.getEntityByRef(ref, { credentials }),
      ),
    );
    return entities.flatMap(entity => entity ?? []);
  }

  #targetsOf(entities: readonly Entity[]) {
    const targets: ClusterTarget[] = [];
    const problems: PaletteSetupError[] = [];
    for (const entity of entities) {
      try {
        targets.push(clusterTargetOf(entity, this.services));
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

function normalized(entityRef: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(entityRef));
  } catch {
    throw new InputError(
      `${quoted(
        entityRef,
      )} is not an entity reference: write kind:namespace/name, such as resource:default/my-cluster.`,
    );
  }
}
