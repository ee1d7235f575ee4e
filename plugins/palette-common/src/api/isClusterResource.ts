import type { Entity } from '@backstage/catalog-model';
import { CLUSTER_RESOURCE_TYPES } from './annotations';

/**
 * Whether an entity is a cluster itself, which needs no annotation, and not something that runs on one.
 *
 * @public
 */
export function isClusterResource(entity: Entity): boolean {
  const type = entity.spec?.type;
  return (
    entity.kind.toLowerCase() === 'resource' &&
    typeof type === 'string' &&
    CLUSTER_RESOURCE_TYPES.includes(type.toLowerCase())
  );
}
