import type { RootConfigService } from '@backstage/backend-plugin-api';

const DEFAULT_PREFIX = 'terasky.backstage.io';

/** How the annotations begin that plugins which ingest Palette clusters write on entities. */
export function readAnnotationPrefix(config: RootConfigService): string {
  return config.getOptionalString('palette.annotationPrefix') ?? DEFAULT_PREFIX;
}
