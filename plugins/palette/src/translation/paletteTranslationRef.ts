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
// What the compiler infers is the same, in an order that any change of the code turns around.
export const paletteTranslationRef: TranslationRef<
  'plugin.palette',
  PaletteMessages
> = createTranslationRef({ id: 'plugin.palette', messages: paletteMessages });
