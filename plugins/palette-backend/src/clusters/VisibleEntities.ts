import type {
  AuthService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  CLUSTER_RESOURCE_TYPES,
  CLUSTER_TYPE_ANNOTATION,
  KUBERNETES_CLUSTER_ANNOTATION,
} from 'backstage-plugin-palette-common';
import { InFlight } from '../concurrency/InFlight';

const KEPT_MS = 30_000;

/** Entity references, or all there are. */
export type Visible = 'all' | readonly string[];

export interface VisibleEntitiesServices {
  readonly auth: AuthService;
  readonly permissions: PermissionsService;
  readonly softwareCatalog: CatalogService;
  readonly now: () => Date;
}

/** Finds the entities of clusters that a caller may read, so that queries leave out the others. */
export class VisibleEntities {
  readonly #services: VisibleEntitiesServices;
  readonly #asked = new InFlight<readonly string[]>();
  readonly #kept = new Map<
    string,
    { readonly untilMs: number; readonly refs: readonly string[] }
  >();

  constructor(services: VisibleEntitiesServices) {
    this.#services = services;
  }

  /** The entities that a caller may read; an answer of the software catalog holds for 30 s. */
  async getVisible(credentials: BackstageCredentials): Promise<Visible> {
    return (await this.getKnown(credentials)) ?? this.#ask(credentials);
  }

  /** As `getVisible`, but undefined where only the software catalog can tell. */
  async getKnown(
    credentials: BackstageCredentials,
  ): Promise<Visible | undefined> {
    if (this.#services.auth.isPrincipal(credentials, 'service')) {
      // A service owns no entity. The route has already asked what the portal's configuration lets it do.
      return 'all';
    }
    const [decision] = await this.#services.permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      { credentials },
    );
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return 'all';
      case AuthorizeResult.DENY:
        return [];
      default:
        // Only the software catalog can apply its own conditions.
        return this.#getKept(credentials);
    }
  }

  #getKept(credentials: BackstageCredentials): readonly string[] | undefined {
    const nowMs = this.#services.now().getTime();
    for (const [caller, { untilMs }] of this.#kept) {
      if (untilMs <= nowMs) {
        this.#kept.delete(caller);
      }
    }
    return this.#kept.get(toCaller(credentials))?.refs;
  }

  async #ask(credentials: BackstageCredentials): Promise<readonly string[]> {
    const caller = toCaller(credentials);
    const nowMs = this.#services.now().getTime();
    const refs = await this.#asked.run(caller, () =>
      this.#askCatalog(credentials),
    );
    this.#kept.set(caller, { untilMs: nowMs + KEPT_MS, refs });
    return refs;
  }

  async #askCatalog(
    credentials: BackstageCredentials,
  ): Promise<readonly string[]> {
    const { items } = await this.#services.softwareCatalog.getEntities(
      {
        filter: [
          ...[KUBERNETES_CLUSTER_ANNOTATION, CLUSTER_TYPE_ANNOTATION].map(
            annotation => ({
              [`metadata.annotations.${annotation}`]: CATALOG_FILTER_EXISTS,
            }),
          ),
          { kind: 'Resource', 'spec.type': [...CLUSTER_RESOURCE_TYPES] },
        ],
        fields: ['kind', 'metadata.name', 'metadata.namespace'],
      },
      { credentials },
    );
    return items.map(stringifyEntityRef);
  }
}

function toCaller({ principal }: BackstageCredentials): string {
  return JSON.stringify(principal);
}
