export {
  type MessageEntry,
  type PaletteMessages,
  paletteMessages,
} from './paletteMessages';
export { paletteTranslationRef } from './paletteTranslationRef';
export {
  usePaletteTranslation,
  type PaletteTranslation,
} from './usePaletteTranslation';
