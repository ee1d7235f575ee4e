import { createRouteRef } from '@backstage/core-plugin-api';

/** The tab of an entity page. */
export const entityContentRouteRef = createRouteRef({
  id: 'palette-entity-content',
});
