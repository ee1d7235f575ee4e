import { type Entity, RELATION_HAS_PART } from '@backstage/catalog-model';
import { isPaletteClusterAvailable } from '../cluster/isPaletteClusterAvailable';

/**
 * Whether the Palette card may have something to show for an entity: it may be a cluster, or some of its parts may be.
 *
 * @public
 */
export function hasPaletteCard(entity: Entity): boolean {
  return (
    isPaletteClusterAvailable(entity) ||
    Boolean(entity.relations?.some(({ type }) => type === RELATION_HAS_PART))
  );
}
