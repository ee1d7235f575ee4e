import type { PaletteTranslation } from '../translation';
import type { ShownState } from './appearance';

/** A change of state in words, `Ready → Degraded`; only the new state where the old one is unknown. */
export function describeChange(
  { from, to }: { readonly from?: ShownState; readonly to: ShownState },
  t: PaletteTranslation,
): string {
  const became = t(`states.word.${to}`);
  return from
    ? t('states.change', { from: t(`states.word.${from}`), to: became })
    : became;
}
