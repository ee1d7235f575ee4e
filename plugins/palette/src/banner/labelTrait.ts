import type { Trait } from 'backstage-plugin-palette-common';
import type { PaletteTranslation } from '../translation';

/**
 * The text of a trait's chip: `Cluster type: Enterprise (declared)`. Most traits are detected, so only the cluster type,
 * on which everything depends, says so.
 */
export function labelTrait(
  { name, title, label: value, source }: Trait,
  t: PaletteTranslation,
): string {
  if (source === 'unknown' || (source === 'detected' && name !== 'type')) {
    return t('entity.traits.chip', { title, value });
  }
  return t('entity.traits.chipWithSource', {
    title,
    value,
    source: t(`entity.traits.source.${source}`),
  });
}
