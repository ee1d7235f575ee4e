/**
 * Palette conformance in Backstage: the legacy frontend system's exports. The new one's are in `/alpha`.
 *
 * @packageDocumentation
 */
export {
  palettePlugin,
  EntityPaletteCard,
  EntityPaletteContent,
  PaletteCheckPage,
  PalettePage,
  PaletteReferencePage,
} from './plugin';
export { hasPaletteCard } from './entity/card/hasPaletteCard';
export { isPaletteClusterAvailable } from './entity/cluster/isPaletteClusterAvailable';
export { paletteApiRef } from './api';
export {
  paletteMessages,
  paletteTranslationRef,
  type MessageEntry,
  type PaletteMessages,
} from './translation';
