import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { PaletteClient } from 'backstage-plugin-palette-common';
import { paletteApiRef } from '../api';
import { isPaletteClusterAvailable } from '../entity/isPaletteClusterAvailable';

const paletteApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: paletteApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new PaletteClient({ discoveryApi, fetchApi }),
    }),
});

const entityPaletteContent = EntityContentBlueprint.make({
  params: {
    path: '/palette',
    title: 'Palette',
    group: 'operation',
    filter: isPaletteClusterAvailable,
    loader: () =>
      import('../entity/EntityPaletteContent').then(m => (
        <m.EntityPaletteContent />
      )),
  },
});

/**
 * The plugin for the new frontend system.
 *
 * @alpha
 */
export const palettePlugin = createFrontendPlugin({
  pluginId: 'palette',
  title: 'Palette',
  info: { packageJson: () => import('../../package.json') },
  extensions: [paletteApi, entityPaletteContent],
});
