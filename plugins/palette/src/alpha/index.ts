/**
 * Palette conformance in Backstage: the plugin for the new frontend system.
 *
 * @packageDocumentation
 */
export { palettePlugin as default } from './plugin';
export {
  paletteMessages,
  paletteTranslationRef,
  type MessageEntry,
  type PaletteMessages,
} from '../translation';
