import { AuthorizeResult } from '@backstage/plugin-permission-common';

/** A decision that is left to the software catalog, for each entity. */
export const leftToTheCatalog = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: {
    rule: 'IS_ENTITY_OWNER',
    resourceType: 'catalog-entity',
    params: {},
  },
} as const;
