import {
  type TranslationRef,
  createTranslationRef,
} from '@backstage/frontend-plugin-api';
import { type PaletteMessages, paletteMessages } from './paletteMessages';

/**
 * Every text of this plugin that does not come from the backend, for an app to reword or translate.
 *
 * @public
 */
// The type is written out because the inferred one changes its order with every change of the code.
export const paletteTranslationRef: TranslationRef<
  'plugin.palette',
  PaletteMessages
> = createTranslationRef({ id: 'plugin.palette', messages: paletteMessages });
