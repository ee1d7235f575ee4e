/**
 * Palette conformance in Backstage: the legacy frontend system's exports. The new one's are in `/alpha`.
 *
 * @packageDocumentation
 */
export {
  palettePlugin,
  EntityPaletteContent,
  PaletteCheckPage,
  PalettePage,
  PaletteReferencePage,
} from './plugin';
export { isPaletteClusterAvailable } from './entity/isPaletteClusterAvailable';
export { paletteApiRef } from './api';
export {
  paletteMessages,
  paletteTranslationRef,
  type MessageEntry,
  type PaletteMessages,
} from './translation';
