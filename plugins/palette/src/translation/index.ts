export { paletteTranslationRef } from './paletteTranslationRef';
export {
  usePaletteTranslation,
  type PaletteTranslation,
} from './usePaletteTranslation';
