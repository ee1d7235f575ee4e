import {
  type TranslationFunction,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { paletteTranslationRef } from './paletteTranslationRef';

/** Returns the text of a message: `t('states.word.ready')`. */
export type PaletteTranslation = TranslationFunction<
  (typeof paletteTranslationRef)['T']
>;

/** Gives the plugin's texts in the reader's language and the app's wording. */
export function usePaletteTranslation(): { readonly t: PaletteTranslation } {
  return useTranslationRef(paletteTranslationRef);
}
