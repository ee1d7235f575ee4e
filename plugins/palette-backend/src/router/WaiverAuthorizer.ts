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

/** How many entities one request asks for: the permission backend reads no more than 100 kB. */
const REFS_A_REQUEST = 100;

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
    const [isAllowed] = await this.#decide(caller, permission, [clusters]);
    if (!isAllowed) {
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

  /**
   * Checks that the caller may end a waiver. Where the fleet has lost a cluster of it, that takes the permission without a
   * condition. The message names no cluster, because the caller may not see all of them.
   *
   * @throws NotAllowedError, naming the permission
   */
  async authorizeEnd(
    caller: BackstageCredentials,
    waiver: Pick<Waiver, 'source' | 'clusters'>,
  ): Promise<void> {
    const endable = await this.findEndable(caller, [waiver]);
    if (!endable.has(waiver)) {
      const onEntities =
        listNames(waiver.clusters).length > 0
          ? 'on the entity of each of its clusters or, where one has left the fleet, '
          : '';
      throw new NotAllowedError(
        `You may not end this waiver: ask the administrator of this portal for ${paletteWaiverDeletePermission.name} ${onEntities}without a condition.`,
      );
    }
  }

  /** Finds the waivers that the caller may end; none of the configuration is among them. */
  async findEndable<W extends Pick<Waiver, 'source' | 'clusters'>>(
    caller: BackstageCredentials,
    waivers: readonly W[],
  ): Promise<ReadonlySet<W>> {
    const ofPortal = waivers.filter(({ source }) => source === 'portal');
    if (ofPortal.length === 0) {
      return new Set();
    }
    const decisions = await this.#decide(
      caller,
      paletteWaiverDeletePermission,
      ofPortal.map(({ clusters }) => clusters),
    );
    return new Set(ofPortal.filter((_, i) => decisions[i]));
  }

  /** Whether the caller has a permission for all clusters of each of some waivers. At least one must be given. */
  async #decide(
    caller: BackstageCredentials,
    permission: ResourcePermission,
    ofWaivers: readonly WaiverClusters[],
  ): Promise<readonly boolean[]> {
    const { permissions, holders } = this.#services;
    const [unbound] = await permissions.authorizeConditional([{ permission }], {
      credentials: caller,
    });
    if (unbound.result !== AuthorizeResult.CONDITIONAL) {
      return ofWaivers.map(() => unbound.result === AuthorizeResult.ALLOW);
    }
    const held = await holders.find([...new Set(ofWaivers.flatMap(listNames))]);
    // No entity can be asked for what the fleet does not have, nor for clusters that nobody names.
    const refs = ofWaivers.map(clusters =>
      listNames(clusters).map(name => held.get(name)?.entityRef),
    );
    const granted = await this.#findGranted(
      caller,
      permission,
      new Set(refs.flat()),
    );
    return refs.map(
      own => own.length > 0 && own.every(ref => granted.has(ref)),
    );
  }

  /** The entities for which the caller has a permission that the policy grants with a condition. */
  async #findGranted(
    caller: BackstageCredentials,
    permission: ResourcePermission,
    entityRefs: ReadonlySet<string | undefined>,
  ): Promise<ReadonlySet<string | undefined>> {
    const asked = [...entityRefs].filter(ref => ref !== undefined);
    const granted = new Set<string | undefined>();
    for (let i = 0; i < asked.length; i += REFS_A_REQUEST) {
      const refs = asked.slice(i, i + REFS_A_REQUEST);
      const decisions = await this.#services.permissions.authorize(
        refs.map(resourceRef => ({ permission, resourceRef })),
        { credentials: caller },
      );
      refs
        .filter((_, j) => decisions[j].result === AuthorizeResult.ALLOW)
        .forEach(ref => granted.add(ref));
    }
    return granted;
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
    const seen = shown === 'all' ? undefined : new Set(shown);
    for (const name of names) {
      const holder = held.get(name);
      if (!holder || (seen && !seen.has(holder.entityRef))) {
        throw new NotFoundError(
          `There is no cluster ${quote(
            name,
          )} in the fleet that you can see: check its name.`,
        );
      }
    }
  }
}

function listNames(clusters: WaiverClusters): readonly string[] {
  return clusters !== 'all' && 'names' in clusters ? clusters.names : [];
}
