import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  AuthorizeResult,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  paletteWaiverDeletePermission,
  type Waiver,
  type WaiverClusters,
} from 'backstage-plugin-palette-common';
import type { ClusterHolders } from '../clusters/ClusterHolders';
import type { VisibleEntities } from '../clusters/VisibleEntities';
import { quote } from '../targets/quote';

export interface WaiverAuthorizerServices {
  readonly permissions: PermissionsService;
  readonly holders: Pick<ClusterHolders, 'find'>;
  readonly visible: Pick<VisibleEntities, 'getVisible'>;
}

/**
 * Asks whether a caller may waive findings of clusters. For clusters by name, the permission is asked for the entity through
 * which the fleet has each cluster: another entity that claims the cluster gives no right. For a cluster type or for all
 * clusters it must be granted without a condition.
 */
export class WaiverAuthorizer {
  readonly #services: WaiverAuthorizerServices;

  constructor(services: WaiverAuthorizerServices) {
    this.#services = services;
  }

  /**
   * Checks that the caller has a permission for all of some clusters.
   *
   * @throws NotFoundError where the caller cannot see one of them; NotAllowedError, naming the permission
   */
  async authorize(
    caller: BackstageCredentials,
    permission: ResourcePermission,
    clusters: WaiverClusters,
  ): Promise<void> {
    if (clusters !== 'all' && 'names' in clusters) {
      await this.#requireVisible(caller, clusters.names);
    }
    if (!(await this.#has(caller, permission, clusters))) {
      throw new NotAllowedError(
        clusters !== 'all' && 'names' in clusters
          ? `You may not do this for ${clusters.names
              .map(quote)
              .join(', ')}: ask the administrator of this portal for ${
              permission.name
            } on its entity.`
          : `You may not do this for more clusters than those you name: ask the administrator of this portal for ${permission.name} without a condition.`,
      );
    }
  }

  /** Whether the caller may end a waiver; never one of the configuration. */
  async mayEnd(
    caller: BackstageCredentials,
    { source, clusters }: Pick<Waiver, 'source' | 'clusters'>,
  ): Promise<boolean> {
    return (
      source === 'portal' &&
      this.#has(caller, paletteWaiverDeletePermission, clusters)
    );
  }

  async #has(
    caller: BackstageCredentials,
    permission: ResourcePermission,
    clusters: WaiverClusters,
  ): Promise<boolean> {
    const { permissions, holders } = this.#services;
    const credentials = { credentials: caller };
    const names =
      // Stryker disable next-line ArrayDeclaration: a name that the fleet does not have is asked for in the same way
      clusters !== 'all' && 'names' in clusters ? clusters.names : [];
    const held = await holders.find(names);
    const refs = names.flatMap(name => held.get(name)?.entityRef ?? []);
    // No entity can be asked for what the fleet does not have, nor for clusters that nobody names.
    if (refs.length === 0 || refs.length < names.length) {
      const [decision] = await permissions.authorizeConditional(
        [{ permission }],
        credentials,
      );
      return decision.result === AuthorizeResult.ALLOW;
    }
    const decisions = await permissions.authorize(
      refs.map(resourceRef => ({ permission, resourceRef })),
      credentials,
    );
    return decisions.every(({ result }) => result === AuthorizeResult.ALLOW);
  }

  async #requireVisible(
    caller: BackstageCredentials,
    names: readonly string[],
  ): Promise<void> {
    const { holders, visible } = this.#services;
    const [held, shown] = await Promise.all([
      holders.find(names),
      visible.getVisible(caller),
    ]);
    for (const name of names) {
      const holder = held.get(name);
      if (!holder || (shown !== 'all' && !shown.includes(holder.entityRef))) {
        throw new NotFoundError(
          `There is no cluster ${quote(
            name,
          )} in the fleet that you can see: check its name.`,
        );
      }
    }
  }
}
