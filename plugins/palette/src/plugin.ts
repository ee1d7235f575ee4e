import {
  createApiFactory,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { PaletteClient } from 'backstage-plugin-palette-common';
import { paletteApiRef } from './api';
import { entityContentRouteRef } from './routes';

/**
 * The plugin for the legacy frontend system.
 *
 * @public
 */
export const palettePlugin = createPlugin({
  id: 'palette',
  apis: [
    createApiFactory({
      api: paletteApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new PaletteClient({ discoveryApi, fetchApi }),
    }),
  ],
  routes: { entityContent: entityContentRouteRef },
});

/**
 * The Palette tab, to be mounted as an entity page's route.
 *
 * @public
 */
export const EntityPaletteContent = palettePlugin.provide(
  createRoutableExtension({
    name: 'EntityPaletteContent',
    component: () =>
      import('./entity/EntityPaletteContent').then(m => m.EntityPaletteContent),
    mountPoint: entityContentRouteRef,
  }),
);
