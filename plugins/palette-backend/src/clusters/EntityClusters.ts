import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  parseEntityRef,
  stringifyEntityRef,
  type CompoundEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  CLUSTER_RESOURCE_TYPES,
  isClusterResource,
  KUBERNETES_CLUSTER_ANNOTATION,
  PaletteSetupError,
  type PaletteCatalog,
  type Strictness,
} from 'backstage-plugin-palette-common';
import type { ClusterTarget } from './ClusterTarget';
import { clusterTargetOf } from './clusterTargetOf';
import { quoted } from './quoted';

/** From entities to clusters and back, with the caller's eyes: what they cannot read does not exist for them. */
export class EntityClusters {
  readonly #software: CatalogService;
  readonly #portal: {
    readonly catalog: PaletteCatalog;
    readonly strictness: Strictness;
  };

  constructor(options: {
    readonly softwareCatalog: CatalogService;
    readonly catalog: PaletteCatalog;
    /** Where an entity says nothing of it. */
    readonly strictness: Strictness;
  }) {
    this.#software = options.softwareCatalog;
    this.#portal = options;
  }

  /**
   * The cluster that an entity stands for.
   *
   * @throws NotFoundError where the caller cannot read the entity; PaletteSetupError where it is not set up
   */
  async ofEntity(
    ref: CompoundEntityRef,
    credentials: BackstageCredentials,
  ): Promise<ClusterTarget> {
    const entity = await this.#software.getEntityByRef(ref, { credentials });
    if (!entity) {
      throw new NotFoundError(
        `There is no entity ${quoted(
          stringifyEntityRef(ref),
        )} that you can see: check its kind, namespace and name.`,
      );
    }
    return clusterTargetOf(entity, this.#portal);
  }

  /**
   * A cluster through one of the entities that stand for it: `entityRef` where given, else the cluster's own Resource,
   * else the first by name.
   *
   * @throws NotFoundError where the caller can read none; PaletteSetupError where none is set up; InputError
   */
  async named(
    clusterName: string,
    entityRef: string | undefined,
    credentials: BackstageCredentials,
  ): Promise<ClusterTarget> {
    const wanted = entityRef && normalized(entityRef);
    const entities = (await this.#standingFor(clusterName, credentials)).filter(
      entity => !wanted || stringifyEntityRef(entity) === wanted,
    );
    const { targets, problems } = this.#targetsOf(entities);
    const target = targets.find(t => t.clusterName === clusterName);
    if (target) {
      return target;
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
    const { items } = await this.#software.getEntities(
      {
        filter: [
          {
            [`metadata.annotations.${KUBERNETES_CLUSTER_ANNOTATION}`]:
              clusterName,
          },
          ...CLUSTER_RESOURCE_TYPES.map(type => ({
            kind: 'Resource',
            'spec.type': type,
            'metadata.name': clusterName,
          })),
        ],
      },
      { credentials },
    );
    return [...items].sort(
      (a, b) =>
        Number(isClusterResource(b)) - Number(isClusterResource(a)) ||
        (stringifyEntityRef(a) < stringifyEntityRef(b) ? -1 : 1),
    );
  }

  #targetsOf(entities: readonly Entity[]) {
    const targets: ClusterTarget[] = [];
    const problems: PaletteSetupError[] = [];
    for (const entity of entities) {
      try {
        targets.push(clusterTargetOf(entity, this.#portal));
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
