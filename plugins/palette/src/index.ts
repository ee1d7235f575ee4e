/**
 * Palette conformance in Backstage, for the legacy frontend system. The exports for the new one are in `/alpha`.
 *
 * @packageDocumentation
 */
export {
  palettePlugin,
  EntityOwnedClustersCard,
  EntityPaletteCard,
  EntityPaletteContent,
  HomePagePaletteCard,
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
