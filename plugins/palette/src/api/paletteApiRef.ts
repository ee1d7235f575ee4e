import { createApiRef } from '@backstage/core-plugin-api';
import type { PaletteApi } from 'backstage-plugin-palette-common';

/**
 * The backend's HTTP API for components.
 *
 * @public
 */
export const paletteApiRef = createApiRef<PaletteApi>({
  id: 'plugin.palette.api',
});
