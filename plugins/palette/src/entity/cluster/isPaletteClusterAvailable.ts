import type { Entity } from '@backstage/catalog-model';
import {
  CLUSTER_TYPE_ANNOTATION,
  STRICTNESS_ANNOTATION,
  TRAITS_ANNOTATION,
  isClusterResource,
} from 'backstage-plugin-palette-common';

const annotations = [
  CLUSTER_TYPE_ANNOTATION,
  TRAITS_ANNOTATION,
  STRICTNESS_ANNOTATION,
];

/**
 * Whether an entity may be a Palette cluster: it is a cluster, or an annotation says so. Decides where the tab is
 * shown; there the backend answers with a report or says what to set up.
 *
 * @public
 */
export function isPaletteClusterAvailable(entity: Entity): boolean {
  const declared = entity.metadata.annotations ?? {};
  return (
    annotations.some(name => declared[name] !== undefined) ||
    isClusterResource(entity)
  );
}
