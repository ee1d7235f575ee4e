import type { RootConfigService } from '@backstage/backend-plugin-api';

/** Reads the paths of the overlays of the Palette catalog, in the order in which they apply. */
export function readOverlays(config: RootConfigService): readonly string[] {
  return config.getOptionalStringArray('palette.catalog.overlays') ?? [];
}
