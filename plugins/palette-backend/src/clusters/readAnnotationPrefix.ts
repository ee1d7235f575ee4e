import type { RootConfigService } from '@backstage/backend-plugin-api';

const DEFAULT_PREFIX = 'terasky.backstage.io';

/** Reads the prefix of annotations that plugins write on entities when they ingest Palette clusters. */
export function readAnnotationPrefix(config: RootConfigService): string {
  return config.getOptionalString('palette.annotationPrefix') ?? DEFAULT_PREFIX;
}
