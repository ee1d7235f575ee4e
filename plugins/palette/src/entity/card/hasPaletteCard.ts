import { type Entity, RELATION_HAS_PART } from '@backstage/catalog-model';
import { isPaletteClusterAvailable } from '../cluster/isPaletteClusterAvailable';

/**
 * Whether an entity may have something for the Palette card to show: it may be a cluster, or it has parts of
 * which some may be.
 *
 * @public
 */
export function hasPaletteCard(entity: Entity): boolean {
  return (
    isPaletteClusterAvailable(entity) ||
    Boolean(entity.relations?.some(({ type }) => type === RELATION_HAS_PART))
  );
}
