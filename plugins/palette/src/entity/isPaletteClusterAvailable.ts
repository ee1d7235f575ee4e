import type { Entity } from '@backstage/catalog-model';
import { CLUSTER_TYPE_ANNOTATION } from 'backstage-plugin-palette-common';

/** Whether an entity says that it is a Palette cluster; decides where the tab is shown. */
export function isPaletteClusterAvailable(entity: Entity): boolean {
  return Boolean(entity.metadata.annotations?.[CLUSTER_TYPE_ANNOTATION]);
}
