import { AuthorizeResult } from '@backstage/plugin-permission-common';

/** A decision that leaves each entity to the software catalog. */
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
