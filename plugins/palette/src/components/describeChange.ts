import type { ShownState } from './appearance';
import type { PaletteTranslation } from '../translation';

/** What something became, and was before where that is known: `Ready → Degraded`. */
export function describeChange(
  { from, to }: { readonly from?: ShownState; readonly to: ShownState },
  t: PaletteTranslation,
): string {
  const became = t(`states.word.${to}`);
  return from
    ? t('states.change', { from: t(`states.word.${from}`), to: became })
    : became;
}
